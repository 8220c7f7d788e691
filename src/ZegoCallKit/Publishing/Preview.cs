using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents a running preview. Its state is written in the state loop.</summary>
internal sealed class Preview(ClientCore core, PreviewTable table, CapturedSnapshots snapshots, PreviewOptions options, Pending<IPreview> start) : IPreview
{
    private PendingTask<bool> _completion = new(core.Options.WorkScheduler);
    private readonly OpenOperations _open = new();
    private volatile bool _isEnding;
    // Written by the command loop only: a preview that was canceled before its turn has nothing to undo.
    private bool _isBegun;
    private Task _released = Task.CompletedTask;

    public PublishChannel Channel => options.Channel;

    public Task Completion => _completion.Task;

    public void Begin()
    {
        core.Parts.Begin();
        start.Rollback = () =>
        {
            Stop(start.Operation.Failed(ZegoErrorCode.None));
            return _released;
        };
        if (options.VideoSink is { } sink)
        {
            core.Frames.AddCaptured(Channel, sink);
        }

        core.Call(engine => _isEnding ? EngineResult.Accepted : CommandSequence.Run(StartCalls(engine)), outcome =>
        {
            if (!outcome.IsAccepted)
            {
                Stop(start.Operation.Refused(outcome));
            }
            else if (!_isEnding)
            {
                start.Complete(this);
            }
        });
    }

    /// <summary>Stops the preview, unless it has ended; a start that is still pending fails.</summary>
    public void Stop(Exception failure)
    {
        if (_isEnding)
        {
            return;
        }

        _isEnding = true;
        table.Remove(this);
        _open.FailAll(Over);
        _released = core.ReleaseAsync(new Operation("StopPreview"), core.Frames.RemoveCapturedAsync(Channel));
        start.FailAfter(_released, failure);
        core.CallBounded(new Operation("StopPreview"), engine => CommandSequence.RunAll(StopCalls(engine)), Finish);
    }

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default)
    {
        var operation = new Operation("TakePublishStreamSnapshot");
        return snapshots.TakeAsync(
            operation, _open, Channel, _ => _isEnding ? Over(operation) : null, engine => engine.Publishing.TakeSnapshot(Channel), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        core.Post(() => Stop(start.Operation.Failed(ZegoErrorCode.None)));
        await _completion.Task.ConfigureAwait(false);
    }

    public override string ToString() => $"preview of {Channel} ({(_isEnding ? "Ended" : start.IsOver ? "Running" : "Starting")})";

    private static ZegoException Over(Operation operation) => operation.Failed(ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed, "the preview has ended");

    // Completion guarantees that the sink is no longer called.
    private void Finish() => core.After(_released, () =>
    {
        _completion.SetResult(true);
        core.Parts.End();
    });

    private IEnumerable<EngineResult> StartCalls(IZegoEngine engine)
    {
        _isBegun = true;
        if (options.VideoSink is not null)
        {
            yield return engine.CustomVideo.EnableCapturedRender(true, Channel);
        }

        yield return engine.Publishing.StartPreview(options.View, Channel);
    }

    private IEnumerable<EngineResult> StopCalls(IZegoEngine engine)
    {
        if (!_isBegun)
        {
            yield break;
        }

        yield return engine.Publishing.StopPreview(Channel);
        if (options.VideoSink is not null)
        {
            yield return engine.CustomVideo.EnableCapturedRender(false, Channel);
        }
    }
}
