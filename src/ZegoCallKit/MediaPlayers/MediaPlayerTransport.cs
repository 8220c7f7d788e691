using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.MediaPlayers;

/// <summary>Plays, pauses and seeks in the file of one media player, and keeps its phase and position. Used in the state loop, except for the public operations.</summary>
/// <param name="core">The client.</param>
/// <param name="calls">The engine calls of the player.</param>
/// <param name="open">The open operations of the player, which fail when it closes.</param>
/// <param name="state">The state of the player.</param>
/// <param name="refuse">Returns why the player accepts no more operations, if it does not.</param>
internal sealed class MediaPlayerTransport(ClientCore core, MediaPlayerCalls calls, OpenOperations open, StateBroadcaster<MediaPlayerState> state, Func<Operation, Exception?> refuse)
{
    private readonly PhaseWait _playing = new();
    private readonly PhaseWait _pausing = new();
    private readonly PhaseWait _ending = new();
    private bool _isCanceled;

    private MediaPlayerPhase Phase => state.Current.Phase;

    public void OnState(EngineMediaPlayerState reported, TimeSpan duration)
    {
        switch (reported)
        {
            case EngineMediaPlayerState.Playing:
                state.Set(state.Current with { Phase = MediaPlayerPhase.Playing, Position = Phase == MediaPlayerPhase.Ended ? TimeSpan.Zero : state.Current.Position });
                PauseIfCanceled();
                _playing.CompleteAll();
                break;
            case EngineMediaPlayerState.Pausing:
                state.Set(state.Current with { Phase = MediaPlayerPhase.Paused });
                _pausing.CompleteAll();
                break;
            case EngineMediaPlayerState.PlayEnded:
                state.Set(state.Current with { Phase = MediaPlayerPhase.Ended, Position = duration });
                _pausing.CompleteAll();
                _ending.CompleteAll();
                break;
            default:
                state.Set(state.Current with { Phase = MediaPlayerPhase.Ready, Position = TimeSpan.Zero });
                _pausing.CompleteAll();
                _ending.FailAll(Stopped);
                break;
        }
    }

    public Task PlayAsync(CancellationToken cancellationToken)
    {
        var operation = new Operation("PlayMediaPlayer");
        return core.StartAsync<bool>(operation, open, refuse, Play, cancellationToken);
    }

    public async Task PlayToEndAsync(CancellationToken cancellationToken)
    {
        await PlayAsync(cancellationToken).ConfigureAwait(false);
        var operation = new Operation("PlayMediaPlayerToEnd");
        await core.StartAsync<bool>(operation, Timeout.InfiniteTimeSpan, open, refuse, rollback: null, WaitForEnd, cancellationToken).ConfigureAwait(false);
    }

    public Task PauseAsync(CancellationToken cancellationToken)
    {
        var operation = new Operation("PauseMediaPlayer");
        return core.StartAsync<bool>(operation, open, refuse, Pause, cancellationToken);
    }

    public Task SeekAsync(TimeSpan position, CancellationToken cancellationToken)
    {
        var operation = new Operation("SeekMediaPlayer");
        return core.StartAsync<bool>(operation, open, refuse, pending => Seek(pending, position), cancellationToken);
    }

    private static ZegoException Stopped(Operation operation) => operation.Failed(ZegoErrorCode.None, "leaving the last room has stopped the player");

    private void Play(Pending<bool> pending)
    {
        if (Phase == MediaPlayerPhase.Playing)
        {
            pending.Complete(true);
            return;
        }

        pending.Rollback = UndoAsync;
        _isCanceled = false;
        if (_playing.Add(pending))
        {
            var isPaused = Phase == MediaPlayerPhase.Paused;
            Issue(_playing, engine => isPaused ? engine.MediaPlayers.ResumePlaying(calls.Index) : engine.MediaPlayers.Start(calls.Index));
        }
    }

    private void WaitForEnd(Pending<bool> pending)
    {
        switch (Phase)
        {
            case MediaPlayerPhase.Ended:
                pending.Complete(true);
                break;
            case MediaPlayerPhase.Ready:
                pending.Fail(Stopped(pending.Operation));
                break;
            default:
                pending.Rollback = UndoAsync;
                _ending.Add(pending);
                break;
        }
    }

    private void Pause(Pending<bool> pending)
    {
        if (Phase != MediaPlayerPhase.Playing)
        {
            pending.Complete(true);
        }
        else if (_pausing.Add(pending))
        {
            Issue(_pausing, engine => engine.MediaPlayers.Pause(calls.Index));
        }
    }

    private void Seek(Pending<bool> pending, TimeSpan position) => core.Results.Call(
        ResultKind.MediaPlayerSeek,
        pending,
        engine => engine.MediaPlayers.Seek(calls.Index, position),
        outcome => pending.Fail(pending.Operation.Refused(outcome)),
        result =>
        {
            var code = ((MediaPlayerSought)result).Code;
            if (code != 0)
            {
                pending.Fail(pending.Operation.Failed((ZegoErrorCode)code));
                return;
            }

            state.Set(state.Current with { Position = position });
            pending.Complete(true);
        });

    private void Issue(PhaseWait wait, Func<IZegoEngine, EngineResult> command) => core.Call(command, outcome =>
    {
        if (!outcome.IsAccepted)
        {
            wait.FailAll(operation => operation.Refused(outcome));
        }
    });

    // The caller that started the player has canceled or waited too long. The engine pauses a player only once it plays.
    private Task UndoAsync()
    {
        _isCanceled = true;
        if (Phase == MediaPlayerPhase.Playing)
        {
            PauseIfCanceled();
        }

        return Task.CompletedTask;
    }

    private void PauseIfCanceled()
    {
        if (_isCanceled && _playing.IsEmpty && _ending.IsEmpty)
        {
            _isCanceled = false;

            // The file may have ended meanwhile; then there is nothing to pause.
            core.Call(engine => engine.MediaPlayers.Pause(calls.Index));
        }
    }
}
