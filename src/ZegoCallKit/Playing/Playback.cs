using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Represents one attempt at playing a stream, from the command to its end. Its state is written in the state loop.</summary>
internal sealed class Playback : IPlayback
{
    private readonly ClientCore _core;
    private readonly PlaybackTable _table;
    private readonly LoginPlaybacks _playbacks;
    private readonly IPlaybackOwner _owner;
    private readonly RecoveryWatchdog _recovery;
    private PlayOptions _options;
    private readonly PlaybackCalls _calls;
    private PendingTask<PlaybackEnd> _completion;
    private readonly PlaybackControls _controls;
    private volatile PlaybackEnd? _end;
    private Task _replaced = Task.CompletedTask;

    public Playback(ClientCore core, PlaybackTable table, LoginPlaybacks playbacks, IPlaybackOwner owner, StreamId id, long attempt, PlayOptions options)
    {
        _core = core;
        _table = table;
        _playbacks = playbacks;
        _completion = new(core.Options.WorkScheduler);
        _owner = owner;
        _options = options;
        Epoch = new EpochMark(core);
        _calls = new PlaybackCalls(core.Frames, playbacks.Mutes, Login.Id, id, Epoch);
        Status = new PlaybackStatus(core, Login.Id, id, playbacks.StallAfter, playbacks.Show(new PlaybackState { Phase = PlaybackPhase.Requesting }, options));
        _controls = new PlaybackControls(core, table.Snapshots, _calls, Login.Id, id) { Changed = OnSet };
        _recovery = new RecoveryWatchdog(core, core.Options.Timeouts.Play, () => IsEnding || Status.Current.Phase != PlaybackPhase.Retrying || !Login.IsConnected, () => Play(_calls.Restart));
        Login.Parts.Begin();
        StreamId = id;
        Attempt = attempt;
    }

    public LoginScope Login => _playbacks.Login;

    public LoginPlaybacks Siblings => _playbacks;

    public StreamId StreamId { get; }

    /// <summary>Gets the reconciler's number of this attempt.</summary>
    public long Attempt { get; }

    public Participant? Participant => _playbacks.PublisherOf(StreamId);

    /// <summary>Gets what can be observed of it.</summary>
    public PlaybackStatus Status { get; }

    public IObservableState<PlaybackState> State => Status.State;

    public IObservableState<PlayQuality> Quality => Status.Quality;

    public IObservable<SeiMessage> SeiMessages => Status.SeiMessages;

    public IObservableState<StreamHealth> Health => Status.Health;

    public Task<PlaybackEnd> Completion => _completion.Task;

    /// <summary>Gets a task that completes when the sinks are no longer called; meaningful only after the playback has been ended.</summary>
    public Task Released { get; private set; } = Task.CompletedTask;

    private bool IsEnding => _end is not null;

    public bool IsPlaying => !IsEnding && Status.Current.Phase is PlaybackPhase.Playing or PlaybackPhase.Retrying;

    /// <summary>Gets the mark of the events that can refer to this attempt.</summary>
    public EpochMark Epoch { get; }

    public void Begin()
    {
        _replaced = _core.Frames.SetRemoteAsync(StreamId.Value, _options.AudioSink, _options.VideoSink);
        Play(_calls.Start);
    }

    public void OnState(PlayerStateUpdated e)
    {
        if (IsEnding)
        {
            return;
        }

        var before = Status.Current.Phase;
        var next = PlaybackReducer.Reduce(Status.Current, e.State, (ZegoErrorCode)e.Code);
        if (next.End is { } end)
        {
            Fail(NewOperation("PlayStream").Failed(end.Code));
            return;
        }

        Status.Set(next);
        if (next.Phase == PlaybackPhase.Playing && before != PlaybackPhase.Playing)
        {
            Status.OnPlaying();
            if (!_playbacks.IsPlaying(StreamId))
            {
                _playbacks.Running.Set(StreamId, this);
            }

            _owner.OnPlaying(this);
        }
        else if (next.Phase == PlaybackPhase.Retrying && before == PlaybackPhase.Playing)
        {
            _owner.OnInterrupted(this);
        }
    }

    /// <summary>Called when the room is connected again; the engine resumes playing automatically, or is told to.</summary>
    public void OnReconnected() => _recovery.Watch();

    /// <summary>Applies the options that can change while playing.</summary>
    public void Apply(PlayOptions options)
    {
        _options = options with { View = options.View ?? _options.View, DecryptionKey = options.DecryptionKey ?? _options.DecryptionKey };
        _replaced = Task.WhenAll(_replaced, _core.Frames.SetRemoteAsync(StreamId.Value, options.AudioSink, options.VideoSink));
        _core.CallAndForget(NewOperation("PlayStream"), engine => CommandSequence.Run(_calls.Change(engine, options)));
        Refresh();
    }

    /// <summary>Takes back the options of a request and applies others in their place.</summary>
    /// <returns>A task that completes when the sinks of the request are no longer called.</returns>
    public Task WithdrawAsync(PlayOptions options)
    {
        _replaced = Task.WhenAll(_replaced, _core.Frames.RemoveRemoteAsync(StreamId.Value));
        Apply(options);
        return _replaced;
    }

    /// <summary>Has the engine deliver the frames that a recording of the room needs, until the playback ends.</summary>
    public void HandOver(bool audio, bool video) =>
        _core.CallAndForget(NewOperation("RecordPlayStream"), engine => CommandSequence.Run(_calls.HandOver(engine, audio, video)));

    /// <summary>Mutes or unmutes the video on behalf of the policy.</summary>
    public void MuteVideo(bool mute)
    {
        _core.CallAndForget(NewOperation("MutePlayStreamVideo"), engine => _calls.MuteVideo(engine, mute));
        _options = _options with { VideoMuted = mute };
        Refresh();
    }

    /// <summary>Brings the state up to date with the options and with what is muted in the whole room.</summary>
    public void Refresh() => Status.Set(_playbacks.Show(Status.Current, _options));

    /// <summary>Ends the playback and has the engine release it, unless it has ended already.</summary>
    public void End(PlaybackEnd end)
    {
        if (IsEnding)
        {
            return;
        }

        _end = end;
        _recovery.Stop();
        Login.Stopping.Begin();
        _table.Remove(this);
        _controls.End(end);
        Released = _core.ReleaseAsync(NewOperation("StopPlayingStream"), Task.WhenAll(_replaced, _core.Frames.RemoveRemoteAsync(StreamId.Value), _controls.StopRecordingsAsync()));
        _core.CallBounded(
            NewOperation("StopPlayingStream"),
            engine => CommandSequence.RunAll(_calls.Stop(engine)),
            () =>
            {
                _owner.OnEnded(this, end);
                Finish(end);
                Login.Stopping.End();
            });
    }

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default) => _controls.SetVolumeAsync(volume, cancellationToken);

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default) => _controls.SetAudioMutedAsync(mute, cancellationToken);

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default) => _controls.SetVideoMutedAsync(mute, cancellationToken);

    public Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken = default) => _controls.SetLayerAsync(layer, cancellationToken);

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default) => _controls.TakeSnapshotAsync(cancellationToken);

    public Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken = default) =>
        _controls.StartRecordingAsync(options, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(() =>
        {
            if (!IsEnding)
            {
                _owner.OnStopRequested(this);
            }
        });
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    public override string ToString() => $"playback '{StreamId}' ({Status.Current.Phase})";

    private void Play(Func<IZegoEngine, PlayOptions, IEnumerable<EngineResult>> calls)
    {
        var options = _options;
        _core.Call(engine => IsEnding ? EngineResult.Accepted : CommandSequence.Run(calls(engine, options)), outcome =>
        {
            if (!outcome.IsAccepted)
            {
                Fail(NewOperation("PlayStream").Refused(outcome));
            }
        });
    }

    private void Fail(ZegoException failure)
    {
        if (!IsEnding)
        {
            Status.OnFailed(failure);
            End(new PlaybackEnd { Reason = PlaybackEndReason.Failed, Code = failure.Code });
            _owner.OnFailed(this, failure);
        }
    }

    private void Finish(PlaybackEnd end)
    {
        Status.End(end);
        _playbacks.Running.Remove(StreamId, this);
        Status.Dispose();

        // Completion guarantees that the sinks are no longer called.
        _core.After(Released, () => Status.AfterTold(() =>
        {
            _completion.SetResult(end);
            Login.Parts.End();
        }));
    }

    private void OnSet(PlaySettings settings)
    {
        _options = settings.ApplyTo(_options);
        Refresh();
        _owner.OnSet(this, settings);
    }

    private Operation NewOperation(string name) => new(name, Login.Id.Value, StreamId.Value);
}
