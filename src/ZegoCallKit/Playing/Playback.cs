using System.Drawing;
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
    private readonly Revival _revival;
    private PlayOptions _options;
    private readonly PlaybackCalls _calls;
    private readonly StateBroadcaster<PlaybackState> _state;
    private readonly StateBroadcaster<PlayQuality> _quality;
    private readonly Broadcaster<SeiMessage> _seiMessages;
    private readonly PlayHealth _health;
    private readonly CompletionSource<PlaybackEnd> _completion;
    private readonly PlaybackWatch _watch;
    private readonly OpenOperations _open = new();
    private readonly PlaybackRecordings _recordings;
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
        _watch = new PlaybackWatch(core, Login.Id, id);
        _recordings = new PlaybackRecordings(core, id);
        _revival = new Revival(core, core.Options.Timeouts.Play, () => IsEnding || _state!.Current.Phase != PlaybackPhase.Retrying || !Login.IsConnected, Restart);
        Login.Parts.Begin();
        StreamId = id;
        Attempt = attempt;
        _quality = new StateBroadcaster<PlayQuality>(core.Delivery, $"play quality of {id}", new PlayQuality());
        _seiMessages = new Broadcaster<SeiMessage>(core.Delivery, $"SEI of {id}");
        _health = new PlayHealth(core, id, playbacks.StallAfter);
        _state = new StateBroadcaster<PlaybackState>(core.Delivery, $"playback {id}", WithOptions(new PlaybackState { Phase = PlaybackPhase.Requesting }));
    }

    public LoginScope Login => _playbacks.Login;

    public StreamId StreamId { get; }

    /// <summary>Gets the reconciler's number of this attempt.</summary>
    public long Attempt { get; }

    public IObservableState<PlaybackState> State => _state;

    public IObservableState<PlayQuality> Quality => _quality;

    public IObservable<SeiMessage> SeiMessages => _seiMessages;

    public IObservableState<StreamHealth> Health => _health.Health;

    public Task<PlaybackEnd> Completion => _completion.Task;

    /// <summary>Gets a task that completes when the sinks are no longer called; meaningful only after the playback has been ended.</summary>
    public Task Released { get; private set; } = Task.CompletedTask;

    private bool IsEnding => _end is not null;

    public bool IsPlaying => !IsEnding && _state.Current.Phase is PlaybackPhase.Playing or PlaybackPhase.Retrying;

    /// <summary>Gets the mark of the events that can refer to this attempt.</summary>
    public EpochMark Epoch { get; }

    public void Begin()
    {
        _replaced = _core.Frames.SetRemoteAsync(StreamId.Value, _options.AudioSink, _options.VideoSink);
        _core.Call(
            engine => IsEnding ? EngineResult.Accepted : CommandSequence.Run(_calls.Start(engine, _options)),
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    Fail(NewOperation("PlayStream").Refused(outcome));
                }
            });
    }

    public void OnState(PlayerStateUpdated e)
    {
        if (IsEnding)
        {
            return;
        }

        var before = _state.Current.Phase;
        var next = PlaybackReducer.Reduce(_state.Current, e.State, (ZegoErrorCode)e.Code);
        if (next.End is { } end)
        {
            Fail(NewOperation("PlayStream").Failed(end.Code));
            return;
        }

        Set(next);
        if (next.Phase == PlaybackPhase.Playing && before != PlaybackPhase.Playing)
        {
            _watch.OnPlaying();
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

    public void OnFirstAudio()
    {
        _health.OnFrames();
        Set(_state.Current with { TimeToFirstAudio = _state.Current.TimeToFirstAudio ?? _watch.OnFirstFrame("audio") });
    }

    public void OnFirstVideo()
    {
        _health.OnFrames();
        Set(_state.Current with { TimeToFirstVideo = _state.Current.TimeToFirstVideo ?? _watch.OnFirstFrame("video") });
    }

    public void OnFirstRender() => Set(_state.Current with { TimeToFirstRender = _state.Current.TimeToFirstRender ?? _watch.Elapsed });

    public void OnRemoteCamera(RemoteDeviceState state) => Set(_state.Current with { IsCameraOn = state == RemoteDeviceState.Open });

    public void OnRemoteSpeaker(RemoteDeviceState state) => Set(_state.Current with { IsSpeakerOn = state == RemoteDeviceState.Open });

    public void OnBreak(MediaEvent happening) => _health.OnBreak(happening);

    public void OnRemoteMicrophone(RemoteDeviceState state) => Set(_state.Current with { IsMicrophoneOn = state == RemoteDeviceState.Open });

    public void OnVideoSize(PlayerVideoSizeChanged e) => Set(_state.Current with { VideoSize = new Size(e.Width, e.Height) });

    public void OnSei(PlayerSeiReceived e)
    {
        if (_seiMessages.HasObservers)
        {
            _seiMessages.Publish(new SeiMessage { StreamId = StreamId, Data = e.Data });
        }
    }

    public void OnQuality(PlayerQualityUpdated e)
    {
        _quality.Set(e.Quality);
        _health.OnQuality(e.Quality);
    }

    /// <summary>Called when the room is connected again; the engine resumes playing automatically, or is told to.</summary>
    public void OnReconnected() => _revival.Watch();

    /// <summary>Applies the options that can change while playing.</summary>
    public void Apply(PlayOptions options)
    {
        _options = options with { View = options.View ?? _options.View };
        _replaced = Task.WhenAll(_replaced, _core.Frames.SetRemoteAsync(StreamId.Value, options.AudioSink, options.VideoSink));
        _core.CallAndForget(NewOperation("PlayStream"), engine => CommandSequence.Run(_calls.Change(engine, options)));
        Refresh();
    }

    /// <summary>Mutes or unmutes the video on behalf of the policy.</summary>
    public void MuteVideo(bool mute)
    {
        _core.CallAndForget(NewOperation("MutePlayStreamVideo"), engine => _calls.MuteVideo(engine, mute));
        _options = _options with { VideoMuted = mute };
        Refresh();
    }

    /// <summary>Brings the state up to date with the options and with what is muted in the whole room.</summary>
    public void Refresh() => Set(WithOptions(_state.Current));

    /// <summary>Ends the playback and has the engine release it, unless it has ended already.</summary>
    public void End(PlaybackEnd end)
    {
        if (IsEnding)
        {
            return;
        }

        _end = end;
        _revival.Stop();
        Login.Stopping.Begin();
        _table.Remove(this);
        _open.FailAll(operation => PlayingOver.Refuse(operation, end.Reason));
        Released = _core.ReleaseAsync(NewOperation("StopPlayingStream"), Task.WhenAll(_replaced, _core.Frames.RemoveRemoteAsync(StreamId.Value), _recordings.StopAllAsync()));
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

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        return CommandAsync("SetPlayVolume", engine => engine.Playing.SetVolume(StreamId.Value, volume), new PlaySettings(Volume: volume), cancellationToken);
    }

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default) => CommandAsync(
        "MutePlayStreamAudio",
        engine => _calls.MuteAudio(engine, mute),
        new PlaySettings(AudioMuted: mute),
        cancellationToken);

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default) => CommandAsync(
        "MutePlayStreamVideo",
        engine => _calls.MuteVideo(engine, mute),
        new PlaySettings(VideoMuted: mute),
        cancellationToken);

    public Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(layer))
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, "The layer must be one of the enum's.");
        }

        return CommandAsync("SetPlayStreamVideoType", engine => _calls.SetLayer(engine, layer), new PlaySettings(Layer: layer), cancellationToken);
    }

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default)
    {
        var operation = NewOperation("TakePlayStreamSnapshot");
        return _table.Snapshots.TakeAsync(
            operation, _open, StreamId.Value, () => Refuse(operation), engine => engine.Playing.TakeSnapshot(StreamId.Value), cancellationToken);
    }

    public Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        var operation = NewOperation("RecordPlayStream");
        return _recordings.StartAsync(
            operation, _open, options, () => Refuse(operation), (engine, recording) => CommandSequence.Run(_calls.Record(engine, recording)), cancellationToken);
    }

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

    public override string ToString() => $"playback '{StreamId}' ({_state.Current.Phase})";

    private void Restart()
    {
        var options = _options;
        _core.Call(
            engine => IsEnding ? EngineResult.Accepted : CommandSequence.Run(_calls.Restart(engine, options)),
            outcome =>
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
            _watch.OnFailed(failure);
            End(new PlaybackEnd { Reason = PlaybackEndReason.Failed, Code = failure.Code });
            _owner.OnFailed(this, failure);
        }
    }

    private void Finish(PlaybackEnd end)
    {
        _watch.OnEnded();
        Set(PlaybackReducer.End(_state.Current, end));
        _playbacks.Running.Remove(StreamId, this);
        _state.Complete();
        _quality.Complete();
        _seiMessages.Complete();
        _health.Dispose();
        // Completion guarantees that the sinks are no longer called.
        _core.After(Released, () =>
        {
            _completion.SetResult(end);
            Login.Parts.End();
        });
    }

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, PlaySettings settings, CancellationToken cancellationToken)
    {
        var operation = NewOperation(name);
        return _core.CommandAsync(
            operation,
            _open,
            () => Refuse(operation),
            command,
            () =>
            {
                _options = settings.ApplyTo(_options);
                Refresh();
                _owner.OnSet(this, settings);
            },
            cancellationToken);
    }

    private PlaybackState WithOptions(PlaybackState state) => state with
    {
        Volume = _options.Volume,
        IsAudioMuted = _options.AudioMuted || _playbacks.AllAudioMuted,
        IsVideoMuted = _options.VideoMuted || _playbacks.AllVideoMuted,
        Layer = _options.Layer,
    };

    private ZegoException? Refuse(Operation operation) => _end is { } end ? PlayingOver.Refuse(operation, end.Reason) : null;

    private void Set(PlaybackState state)
    {
        var before = _state.Current.Phase;
        if (!_state.Set(state))
        {
            return;
        }

        _health.OnState(state);
        if (before != state.Phase)
        {
            InternalLog.PlaybackChanged(_core.Logger, StreamId.Value, state.Phase.ToString(), (int)state.Code);
        }
    }

    private Operation NewOperation(string name) => new(name, Login.Id.Value, StreamId.Value);
}
