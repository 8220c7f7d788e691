using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Represents one attempt at playing a stream, from the command to its end. Its state is written in the state loop.</summary>
internal sealed class Playback : IPlayback
{
    private readonly ClientCore _core;
    private readonly PlaybackTable _table;
    private readonly IPlaybackOwner _owner;
    private readonly PlaybackCalls _calls;
    private PendingTask<PlaybackEnd> _completion;
    private PlayOptions _options;
    private RecoveryWatchdog? _recovery;
    private volatile PlaybackEnd? _end;
    private Task _replaced = Task.CompletedTask;
    private PlaybackControls? _controls;

    public Playback(ClientCore core, PlaybackTable table, LoginPlaybacks playbacks, IPlaybackOwner owner, StreamId id, long attempt, PlayOptions options)
    {
        (_core, _table, _owner, _options) = (core, table, owner, options);
        Siblings = playbacks;
        _completion = new(core.Options.WorkScheduler);
        Epoch = new EpochMark(core);
        _calls = new PlaybackCalls(core.Frames, playbacks.Mutes, Login.Id, id, Epoch);
        Status = new PlaybackStatus(core, Login.Id, id, playbacks.StallAfter, playbacks.Show(PlaybackReducer.Initial, options));
        Login.Parts.Begin();
        StreamId = id;
        Attempt = attempt;
    }

    public LoginScope Login => Siblings.Login;

    public LoginPlaybacks Siblings { get; }

    public StreamId StreamId { get; }

    /// <summary>Gets the reconciler's number of this attempt.</summary>
    public long Attempt { get; }

    public Participant? Participant => Siblings.PublisherOf(StreamId);

    /// <summary>Gets what can be observed of it.</summary>
    public PlaybackStatus Status { get; }

    public IObservableState<PlaybackState> State => Status.State;

    public IObservableState<PlayQuality> Quality => Status.Quality;

    public IObservable<SeiMessage> SeiMessages => Status.SeiMessages;

    public IObservableState<StreamHealth> Health => Status.Health;

    public Task<PlaybackEnd> Completion => _completion.Task;

    /// <summary>Gets a task that completes when the sinks are no longer called; meaningful only after the playback has been ended.</summary>
    public Task Released { get; private set; } = Task.CompletedTask;

    public bool IsEnding => _end is not null;

    public bool IsPlaying => !IsEnding && Status.Current.Phase is PlaybackPhase.Playing or PlaybackPhase.Retrying;

    /// <summary>Gets the mark of the events that can refer to this attempt.</summary>
    public EpochMark Epoch { get; }

    // Made when the program first asks for something, by any thread.
    private PlaybackControls Controls =>
        Volatile.Read(ref _controls) ?? LazyInitializer.EnsureInitialized(ref _controls, () => new PlaybackControls(_core, this, _table.Snapshots, _calls));

    public void Begin()
    {
        _replaced = _core.Frames.SetRemoteAsync(StreamId.Value, _options.AudioSink, _options.VideoSink);
        _core.Commands.Post(new PlayCall(this, _calls, _options, isRestart: false));
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
            if (!Siblings.IsPlaying(StreamId))
            {
                Siblings.Running.Set(StreamId, this);
            }

            _owner.OnPlaying(this);
        }
        else if (next.Phase == PlaybackPhase.Retrying && before == PlaybackPhase.Playing)
        {
            _owner.OnInterrupted(this);
        }
    }

    /// <summary>Ends the playback because it failed, unless it has ended already.</summary>
    public void Fail(ZegoException failure)
    {
        if (!IsEnding)
        {
            Status.OnFailed(failure);
            End(new PlaybackEnd { Reason = PlaybackEndReason.Failed, Code = failure.Code });
            _owner.OnFailed(this, failure);
        }
    }

    /// <summary>Called when the room is connected again; the engine resumes playing automatically, or is told to.</summary>
    public void OnReconnected()
    {
        _recovery ??= new RecoveryWatchdog(
            _core,
            _core.Options.Timeouts.Play,
            () => IsEnding || Status.Current.Phase != PlaybackPhase.Retrying || !Login.IsConnected,
            () => _core.Commands.Post(new PlayCall(this, _calls, _options, isRestart: true)));
        _recovery.Watch();
    }

    /// <summary>Applies the options that can change while playing.</summary>
    public void Apply(PlayOptions options)
    {
        _options = options with { View = options.View ?? _options.View, DecryptionKey = options.DecryptionKey ?? _options.DecryptionKey };
        _replaced = TaskPair.WhenBothAsync(_replaced, _core.Frames.SetRemoteAsync(StreamId.Value, options.AudioSink, options.VideoSink));
        _core.CallAndForget(NewOperation("PlayStream"), engine => _calls.Change(engine, options));
        Refresh();
    }

    /// <summary>Takes back the options of a request and applies others in their place.</summary>
    /// <returns>A task that completes when the sinks of the request are no longer called.</returns>
    public Task WithdrawAsync(PlayOptions options)
    {
        _replaced = TaskPair.WhenBothAsync(_replaced, _core.Frames.RemoveRemoteAsync(StreamId.Value));
        Apply(options);
        return _replaced;
    }

    /// <summary>Has the engine deliver the frames that a recording of the room needs, until the playback ends.</summary>
    public void HandOver(bool audio, bool video) =>
        _core.CallAndForget(NewOperation("RecordPlayStream"), engine => _calls.HandOver(engine, audio, video));

    /// <summary>Mutes or unmutes the video on behalf of the policy.</summary>
    public void MuteVideo(bool mute)
    {
        _core.CallAndForget(NewOperation("MutePlayStreamVideo"), engine => _calls.MuteVideo(engine, mute));
        _options = _options with { VideoMuted = mute };
        Refresh();
    }

    /// <summary>Brings the state up to date with the options and with what is muted in the whole room.</summary>
    public void Refresh() => Status.Set(Siblings.Show(Status.Current, _options));

    /// <summary>Ends the playback and has the engine release it, unless it has ended already.</summary>
    public void End(PlaybackEnd end)
    {
        if (IsEnding)
        {
            return;
        }

        _end = end;
        _recovery?.Stop();
        Login.Stopping.Begin();
        _table.Remove(this);
        var recorded = Volatile.Read(ref _controls)?.EndAsync(end) ?? Task.CompletedTask; // Controls that are made from now on refuse everything.
        var unused = TaskPair.WhenBothAsync(_replaced, _core.Frames.RemoveRemoteAsync(StreamId.Value));
        Released = _core.ReleaseAsync(NewOperation("StopPlayingStream"), TaskPair.WhenBothAsync(unused, recorded));
        _core.Commands.Post(new PlayStopCall(_core, this, _calls));
    }

    /// <summary>Called when the engine has stopped the playback, or does not answer.</summary>
    public void OnStopped()
    {
        _owner.OnEnded(this, _end!);
        Status.End(_end!);
        Siblings.Running.Remove(StreamId, this);
        Status.Dispose();

        // Completion guarantees that the sinks are no longer called.
        Status.AfterTold(Released, OnTold);
        Login.Stopping.End();
    }

    /// <summary>Returns why the playback accepts no more operations, if that is so. Can be called from any thread.</summary>
    public ZegoException? Refuse(Operation operation) => _end is { } end ? PlaybackErrors.Refuse(operation, end.Reason) : null;

    /// <summary>Called when the program has changed a setting.</summary>
    public void OnSet(PlaySettings settings)
    {
        _options = settings.ApplyTo(_options);
        Refresh();
        _owner.OnSet(this, settings);
    }

    public Operation NewOperation(string name) => new(name, Login.Id.Value, StreamId.Value);

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default) => Controls.SetVolumeAsync(volume, cancellationToken);

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default) => Controls.SetAudioMutedAsync(mute, cancellationToken);

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default) => Controls.SetVideoMutedAsync(mute, cancellationToken);

    public Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken = default) => Controls.SetLayerAsync(layer, cancellationToken);

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default) => Controls.TakeSnapshotAsync(cancellationToken);

    public Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken = default) => Controls.StartRecordingAsync(options, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(Stop);
        return Completion.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    public override string ToString() => $"playback '{StreamId}' ({Status.Current.Phase})";

    private void Stop()
    {
        if (!IsEnding)
        {
            _owner.OnStopRequested(this);
        }
    }

    private void OnTold()
    {
        _completion.SetResult(_end!);
        Login.Parts.End();
    }
}
