using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Publishing;

/// <summary>Ends one publication, for whatever reason: refuses new operations, stops the sources, has the engine stop it, and completes. Used in the state loop, except for <see cref="Refuse"/>.</summary>
internal sealed class PublicationEnding(
    ClientCore core, PublicationTable table, LoginPublications publications, Publication publication, PublicationCalls calls, PublicationInputs inputs, PublicationStatus status)
{
    private PendingTask<PublicationEnd> _completion = new(core.Options.WorkScheduler);
    private volatile PublicationEnd? _end;

    public Task<PublicationEnd> Completion => _completion.Task;

    /// <summary>Gets the operations that fail when the publication ends.</summary>
    public OpenOperations Open { get; } = new();

    /// <summary>Gets a task that completes when the sources are no longer read; meaningful only after the publication has been ended.</summary>
    public Task Released { get; private set; } = Task.CompletedTask;

    public bool IsEnding => _end is not null;

    /// <summary>Returns why the publication accepts no more operations, or null if it still does. Can be called from any thread.</summary>
    public ZegoException? Refuse(Operation operation) => _end is { } end ? PublicationErrors.Refuse(operation, end.Reason) : null;

    /// <summary>Ends the publication, unless it has ended already.</summary>
    /// <param name="end">How it ends.</param>
    /// <param name="start">The operation that began it, which fails if it is still pending.</param>
    /// <param name="failure">The failure of that operation; <see langword="null"/> if the publication does not end because of a failure.</param>
    public void End(PublicationEnd end, Pending<IPublication> start, ZegoException? failure)
    {
        if (IsEnding)
        {
            return;
        }

        _end = end;
        publications.Login.Stopping.Begin();
        table.Remove(publication);
        Released = core.ReleaseAsync(publication.NewOperation("StopPublishingStream"), inputs.StopAsync());
        start.FailAfter(Released, failure ?? start.Operation.Failed(ZegoErrorCode.NotLoginRoom, $"the publication ended before it was published ({end.Reason})"));
        Open.FailAll(operation => PublicationErrors.Refuse(operation, end.Reason));
        core.CallBounded(publication.NewOperation("StopPublishingStream"), engine => CommandSequence.RunAll(calls.Stop(engine)), () =>
        {
            Finish(end);
            publications.Login.Stopping.End();
        });
    }

    private void Finish(PublicationEnd end)
    {
        status.Set(PublicationReducer.End(status.Current, end));
        if (publications.Running.Remove(publication.StreamId, publication))
        {
            core.Metrics.Publications.Remove();
        }

        status.Dispose();

        // Completion guarantees that the sources are no longer read.
        status.AfterTold(Released, () =>
        {
            _completion.SetResult(end);
            publications.Login.Parts.End();
        });
    }
}
