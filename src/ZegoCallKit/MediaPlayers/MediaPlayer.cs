using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.MediaPlayers;

/// <summary>Represents one media player, from the command that creates it to its end. Its state is written in the state loop.</summary>
internal sealed class MediaPlayer : IMediaPlayer
{
    private readonly ClientCore _core;
    private readonly MediaPlayerTable _table;
    private readonly MediaPlayerCalls _calls;
    private readonly Pending<IMediaPlayer> _opening;
    private readonly StateBroadcaster<MediaPlayerState> _state;
    private PendingTask<MediaPlayerEnd> _completion;
    private readonly OpenOperations _open = new();
    private readonly MediaPlayerTransport _transport;
    private volatile MediaPlayerEnd? _end;

    public MediaPlayer(ClientCore core, MediaPlayerTable table, string path, MediaPlayerOptions options, MediaPlayerCalls calls, Pending<IMediaPlayer> opening)
    {
        _core = core;
        _table = table;
        _calls = calls;
        _opening = opening;
        _completion = new(core.Options.WorkScheduler);
        Path = path;
        _state = new StateBroadcaster<MediaPlayerState>(core.Delivery, "media player", new MediaPlayerState
        {
            Volume = options.Volume,
            PublishVolume = options.PublishVolume,
            IsPublished = options.Published,
            Repeats = options.Repeat,
        });
        _transport = new MediaPlayerTransport(core, calls, _open, _state, Refuse);
    }

    public string Path { get; }

    public TimeSpan Duration { get; private set; }

    public IObservableState<MediaPlayerState> State => _state;

    public Task<MediaPlayerEnd> Completion => _completion.Task;

    /// <summary>Returns whether an event is about this player.</summary>
    public bool IsSubject(int index, long epoch) => index == _calls.Index && _calls.Epoch.Covers(epoch);

    public void Begin()
    {
        _core.Parts.Begin();
        _opening.Rollback = () =>
        {
            Close();
            return _completion.Task;
        };
        _core.Call(engine => _end is null ? CommandSequence.Run(_calls.Open(engine)) : EngineResult.Accepted, outcome =>
        {
            if (!outcome.IsAccepted)
            {
                Fail(_opening.Operation.Refused(outcome));
            }
        });
    }

    public void OnLoaded(MediaPlayerLoaded e)
    {
        if (e.Code != 0)
        {
            Fail(_opening.Operation.Failed((ZegoErrorCode)e.Code, $"the file '{Path}' cannot be played"));
            return;
        }

        var duration = TimeSpan.Zero;
        _core.Call(
            engine =>
            {
                if (_end is not null)
                {
                    return EngineResult.Accepted;
                }

                var answer = engine.MediaPlayers.GetDuration(_calls.Index);
                duration = answer.Value;
                return new EngineResult(answer.Code);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    Fail(_opening.Operation.Refused(outcome));
                }
                else if (_end is null)
                {
                    Duration = duration;
                    _opening.Complete(this);
                }
            });
    }

    public void OnState(MediaPlayerStateUpdated e)
    {
        if (_end is not null)
        {
            return;
        }

        if (e.Code != 0)
        {
            Fail(new Operation("PlayMediaPlayer").Failed((ZegoErrorCode)e.Code, $"the file '{Path}' cannot be played"));
            return;
        }

        _transport.OnState(e.State, Duration);
    }

    public void OnProgress(MediaPlayerProgressed e) => _state.Set(_state.Current with { Position = e.Position });

    public Task PlayAsync(CancellationToken cancellationToken = default) => _transport.PlayAsync(cancellationToken);

    public Task PlayToEndAsync(CancellationToken cancellationToken = default) => _state.Current.Repeats
        ? Task.FromException(new InvalidOperationException("The media player repeats its file, which therefore has no end. Call SetRepeatAsync(false) first, or use PlayAsync."))
        : _transport.PlayToEndAsync(cancellationToken);

    public Task PauseAsync(CancellationToken cancellationToken = default) => _transport.PauseAsync(cancellationToken);

    public Task SeekAsync(TimeSpan position, CancellationToken cancellationToken = default) => position >= TimeSpan.Zero && position <= Duration
        ? _transport.SeekAsync(position, cancellationToken)
        : throw new ArgumentOutOfRangeException(nameof(position), position, $"The position must be between zero and the duration of the file, {Duration}.");

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        return SetAsync("SetMediaPlayerVolume", engine => engine.MediaPlayers.SetPlayVolume(_calls.Index, volume), state => state with { Volume = volume }, cancellationToken);
    }

    public Task SetPublishVolumeAsync(int volume, CancellationToken cancellationToken = default)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        return SetAsync("SetMediaPlayerPublishVolume", engine => engine.MediaPlayers.SetPublishVolume(_calls.Index, volume), state => state with { PublishVolume = volume }, cancellationToken);
    }

    public Task SetPublishedAsync(bool published, CancellationToken cancellationToken = default) =>
        SetAsync("PublishMediaPlayer", engine => engine.MediaPlayers.EnableAux(_calls.Index, published), state => state with { IsPublished = published }, cancellationToken);

    public Task SetRepeatAsync(bool repeat, CancellationToken cancellationToken = default) =>
        SetAsync("RepeatMediaPlayer", engine => engine.MediaPlayers.EnableRepeat(_calls.Index, repeat), state => state with { Repeats = repeat }, cancellationToken);

    /// <summary>Closes the player, unless it is closed already.</summary>
    public void Close() => End(
        new MediaPlayerEnd { Reason = MediaPlayerEndReason.Disposed },
        _opening.Operation.Failed(ZegoErrorCode.MediaPlayerUserCancel, "the player was closed before its file was open"));

    public async ValueTask DisposeAsync()
    {
        _core.Post(Close);
        await _completion.Task.ConfigureAwait(false);
    }

    public override string ToString() => $"media player of '{Path}' ({_state.Current.Phase})";

    private Task SetAsync(string name, Func<IZegoEngine, EngineResult> command, Func<MediaPlayerState, MediaPlayerState> applied, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.CommandAsync(operation, _open, Refuse, command, () => _state.Set(applied(_state.Current)), cancellationToken);
    }

    private ZegoException? Refuse(Operation operation) => _end is null ? null : Closed(operation);

    private static ZegoException Closed(Operation operation) => operation.Failed(ZegoErrorCode.MediaPlayerNoInstance, "the player is closed");

    private void Fail(ZegoException failure) => End(new MediaPlayerEnd { Reason = MediaPlayerEndReason.Failed, Code = failure.Code }, failure);

    private void End(MediaPlayerEnd end, ZegoException failure)
    {
        if (_end is not null)
        {
            return;
        }

        _end = end;
        _table.Remove(this);
        _calls.GiveUp();
        _open.FailAll(end.Reason == MediaPlayerEndReason.Failed ? operation => operation.Failed(end.Code, $"the file '{Path}' cannot be played") : Closed);
        var closing = new Operation("CloseMediaPlayer");
        _core.CallBounded(closing, _calls.Close, () => _core.After(_core.ReleaseAsync(closing, _core.Frames.RemovePlayerAsync(_calls.Index)), () => Finish(end, failure)));
    }

    private void Finish(MediaPlayerEnd end, ZegoException failure)
    {
        _state.Set(_state.Current with { Phase = MediaPlayerPhase.Closed, End = end });
        _state.Complete();
        _opening.Fail(failure);

        // Completion guarantees that the sink is no longer called.
        _core.AfterTold(_state, () =>
        {
            _completion.SetResult(end);
            _core.Parts.End();
        });
    }
}
