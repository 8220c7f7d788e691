using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Publishing;

/// <summary>Starts one publication in the engine, and starts it again when the engine has lost it after an outage. Used in the state loop.</summary>
internal sealed class PublicationLaunch
{
    private readonly ClientCore _core;
    private readonly Publication _publication;
    private readonly PublicationCalls _calls;
    private readonly PublicationExtraInfo _extraInfo;
    private readonly RecoveryWatchdog _recovery;

    public PublicationLaunch(ClientCore core, Publication publication, PublicationCalls calls, PublicationExtraInfo extraInfo)
    {
        _core = core;
        _publication = publication;
        _calls = calls;
        _extraInfo = extraInfo;
        _recovery = new RecoveryWatchdog(core, core.Options.Timeouts.Publish, () => !publication.IsInterrupted || !publication.Login.IsConnected, Restart);
    }

    /// <summary>Starts the publication.</summary>
    /// <param name="start">The operation that starts it; nothing is started if it has been canceled.</param>
    /// <param name="started">Called when the engine has accepted the commands and the publication has not ended meanwhile.</param>
    public void Start(Pending<IPublication> start, Action started) => Run(_calls.Start, () => start.IsOver, start.Operation, started);

    /// <summary>Called when the room is connected again; the engine resumes publishing automatically, or is told to.</summary>
    public void OnReconnected() => _recovery.Watch();

    /// <summary>Stops watching whether the engine resumes.</summary>
    public void Stop() => _recovery.Stop();

    private void Restart() => Run(_calls.Restart, () => _publication.IsEnding, _publication.NewOperation("PublishStream"), started: null);

    private void Run(Func<IZegoEngine, IEnumerable<EngineResult>> calls, Func<bool> isOver, Operation operation, Action? started)
    {
        var isSkipped = false;
        _core.Results.Begin(ResultKind.StreamExtraInfo);
        _core.Call(
            engine =>
            {
                isSkipped = isOver();
                return isSkipped ? EngineResult.Accepted : CommandSequence.Run(calls(engine));
            },
            outcome =>
            {
                _core.Results.Bind(ResultKind.StreamExtraInfo, null, isSkipped ? null : _calls.ExtraInfoSequence, _extraInfo.OnInitial);
                if (!outcome.IsAccepted)
                {
                    _publication.Fail(operation.Refused(outcome));
                }
                else if (!_publication.IsEnding)
                {
                    started?.Invoke();
                }
            });
    }
}
