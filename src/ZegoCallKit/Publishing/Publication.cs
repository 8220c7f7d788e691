using System.Drawing;
using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Publishing;

/// <summary>Represents one published stream, from the command to its end. Its state is written in the state loop.</summary>
internal sealed class Publication : IPublication
{
    private readonly ClientCore _core;
    private readonly PublicationTable _table;
    private readonly LoginPublications _publications;
    private readonly PublishOptions _options;
    private readonly PublicationInputs _inputs;
    private readonly PublicationCalls _calls;
    private readonly StateBroadcaster<PublicationState> _state;
    private readonly StateBroadcaster<PublishQuality> _quality;
    private readonly PublishHealth _health;
    private readonly MutedSpeech _speech;
    private readonly LocalDevices _devices;
    private readonly long _began;
    private readonly CompletionSource<PublicationEnd> _completion;
    private readonly OpenOperations _open = new();
    private readonly SeiSender _sei;
    private readonly PublicationExtraInfo _extraInfo;
    private readonly PublicationPushes _pushes;
    private readonly RecoveryWatchdog _recovery;
    private Pending<IPublication>? _start;
    private Task _released = Task.CompletedTask;
    private volatile PublicationEnd? _end;

    public Publication(ClientCore core, PublicationTable table, LocalDevices devices, LoginPublications publications, StreamId id, PublishOptions options, PublicationInputs inputs)
    {
        _core = core;
        _table = table;
        _publications = publications;
        _devices = devices;
        _speech = new MutedSpeech(core, id);
        _completion = new(core.Options.WorkScheduler);
        _options = options;
        StreamId = id;
        _inputs = inputs;
        _sei = new SeiSender(core.Time);
        Epoch = new EpochMark(core);
        _calls = new PublicationCalls(Login.Id, id, options, _inputs, Epoch);
        _extraInfo = new PublicationExtraInfo(core, this, _calls, _open, extraInfo => Set(_state!.Current with { ExtraInfo = extraInfo }));
        _pushes = new PublicationPushes(core, this, inputs);
        _recovery = new RecoveryWatchdog(core, core.Options.Timeouts.Publish, () => IsEnding || _state!.Current.Phase != PublicationPhase.Retrying || !Login.IsConnected, Restart);
        Login.Parts.Begin();
        _quality = new StateBroadcaster<PublishQuality>(core.Delivery, $"publish quality of {id}", new PublishQuality());
        _health = new PublishHealth(core, devices, id, options, publications.StallAfter);
        _began = core.Time.GetTimestamp();
        _state = new StateBroadcaster<PublicationState>(core.Delivery, $"publication {id}", new PublicationState
        {
            Phase = PublicationPhase.Requesting,
            IsAudioMuted = options.AudioMuted,
            IsVideoMuted = options.VideoMuted,
            ExtraInfo = options.ExtraInfo,
        });
    }

    public LoginScope Login => _publications.Login;

    public StreamId StreamId { get; }

    public bool HasAudio => _options.Audio is not NoAudioInput;

    public bool HasVideo => _options.Video is not NoVideoInput;

    /// <summary>Gets whether the audio comes from the microphone, not from the program.</summary>
    public bool UsesMicrophone => _options.Audio is DeviceAudioInput;

    /// <summary>Gets whether others can hear it now. Can be called from any thread.</summary>
    public bool IsHeard =>
        HasAudio && _state.Current is { Phase: PublicationPhase.Publishing, IsAudioMuted: false } && !(UsesMicrophone && _devices.Microphone.State.Current.IsMuted);

    public PublishChannel Channel => _options.Channel;

    public IObservableState<PublicationState> State => _state;

    public IObservableState<PublishQuality> Quality => _quality;

    public IObservableState<StreamHealth> Health => _health.Health;

    public IObservableState<bool> SpeakingWhileMuted => _speech.IsSpeaking;

    public Task<PublicationEnd> Completion => _completion.Task;

    /// <summary>Gets the mark of the events that can refer to this publication.</summary>
    public EpochMark Epoch { get; }

    public bool IsEnding => _end is not null;

    public void Begin(Pending<IPublication> start)
    {
        _start = start;
        start.Rollback = () =>
        {
            Stop(PublicationEndReason.Stopped);
            return _released;
        };
        _core.Results.Begin(ResultKind.StreamExtraInfo);
        _core.Call(
            engine => start.IsOver ? EngineResult.Accepted : CommandSequence.Run(_calls.Start(engine)),
            outcome =>
            {
                _core.Results.Bind(ResultKind.StreamExtraInfo, null, _calls.ExtraInfoSequence, _extraInfo.OnInitial);
                if (!outcome.IsAccepted)
                {
                    Fail(start.Operation.Refused(outcome));
                }
                else if (!IsEnding)
                {
                    _inputs.StartAudio();
                    _inputs.SetVideoWanted(_table.IsVideoWanted(Channel));
                }
            });
    }

    public void OnState(PublisherStateUpdated e)
    {
        if (IsEnding)
        {
            return;
        }

        var next = PublicationReducer.Reduce(_state.Current, e.State, (ZegoErrorCode)e.Code);
        if (next.End is { } end)
        {
            Fail(_start!.Operation.Failed(end.Code));
            return;
        }

        Set(next);
        if (next.Phase == PublicationPhase.Publishing && !_start!.IsOver)
        {
            _publications.Running.Set(StreamId, this);
            _core.Metrics.Publications.Add();
            _start.Complete(this);
        }
    }

    public void OnQuality(PublisherQualityUpdated e)
    {
        _quality.Set(e.Quality);
        _health.OnQuality(e.Quality);
    }

    public void OnFirstAudio()
    {
        _health.OnFrames();
        Set(_state.Current with { TimeToFirstAudio = _state.Current.TimeToFirstAudio ?? _core.Time.GetElapsedTime(_began) });
    }

    public void OnFirstVideo()
    {
        _health.OnFrames();
        Set(_state.Current with { TimeToFirstVideo = _state.Current.TimeToFirstVideo ?? _core.Time.GetElapsedTime(_began) });
    }

    /// <summary>Called with the level of the microphone.</summary>
    public void OnCapturedLevel(float level)
    {
        if (_options.Audio is DeviceAudioInput && !IsEnding)
        {
            _speech.OnLevel(level, _state.Current.Phase == PublicationPhase.Publishing && (_state.Current.IsAudioMuted || _devices.Microphone.State.Current.IsMuted));
        }
    }

    public void OnVideoSize(PublisherVideoSizeChanged e) => Set(_state.Current with { VideoSize = new Size(e.Width, e.Height) });

    /// <summary>Called when the room is connected again; the engine resumes publishing automatically, or is told to.</summary>
    public void OnReconnected() => _recovery.Watch();

    public void OnVideoWanted(bool wanted)
    {
        if (!IsEnding)
        {
            _inputs.SetVideoWanted(wanted);
        }
    }

    public Operation NewOperation(string name) => new(name, Login.Id.Value, StreamId.Value);

    /// <summary>Returns why the publication accepts no more operations, or null if it still does. Can be called from any thread.</summary>
    public ZegoException? Refuse(Operation operation) => _end is { } end ? PublicationErrors.Refuse(operation, end.Reason) : null;

    /// <summary>Stops the publication, unless it has ended.</summary>
    public void Stop(PublicationEndReason reason) => End(new PublicationEnd { Reason = reason });

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default) => CommandAsync(
        "MutePublishStreamAudio",
        engine => _calls.MuteAudio(engine, mute),
        state => state with { IsAudioMuted = mute },
        cancellationToken);

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default) => CommandAsync(
        "MutePublishStreamVideo",
        engine => _calls.MuteVideo(engine, mute),
        state => state with { IsVideoMuted = mute },
        cancellationToken);

    public Task SetVideoConfigAsync(VideoConfig config, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        config.Validate(nameof(config));
        return CommandAsync("SetVideoConfig", engine => _calls.SetVideoConfig(engine, config), state => state, cancellationToken);
    }

    public Task SetExtraInfoAsync(string extraInfo, CancellationToken cancellationToken = default) => _extraInfo.SetAsync(extraInfo, cancellationToken);

    public void SendAudio(in AudioFrame frame) => _pushes.SendAudio(frame);

    public void SendVideo(in VideoFrame frame) => _pushes.SendVideo(frame);

    public Task SendSeiAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        SeiSender.Check(data, nameof(data));
        var copy = data.ToArray();
        var operation = NewOperation("SendSei");
        return _core.CommandAsync(
            operation, _open, () => Refuse(operation) ?? _sei.CountOrRefuse(operation), engine => engine.Publishing.SendSei(copy, Channel), applied: null, cancellationToken);
    }

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default)
    {
        var operation = NewOperation("TakePublishStreamSnapshot");
        return _table.Snapshots.TakeAsync(
            operation, _open, Channel, () => Refuse(operation) ?? RefusePicture(operation), engine => engine.Publishing.TakeSnapshot(Channel), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(() => Stop(PublicationEndReason.Stopped));
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    public override string ToString() => $"publication '{StreamId}' ({_state.Current.Phase})";

    private ZegoException? RefusePicture(Operation operation) =>
        HasVideo ? null : operation.Failed(ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed, "the stream is published without video");

    private void Fail(ZegoException failure) => End(new PublicationEnd { Reason = PublicationEndReason.Failed, Code = failure.Code }, failure);

    private void End(PublicationEnd end, ZegoException? failure = null)
    {
        if (IsEnding)
        {
            return;
        }

        _end = end;
        _recovery.Stop();
        Login.Stopping.Begin();
        _table.Remove(this);
        _released = _core.ReleaseAsync(NewOperation("StopPublishingStream"), _inputs.StopAsync());
        _start!.FailAfter(_released, failure ?? _start.Operation.Failed(ZegoErrorCode.NotLoginRoom, $"the publication ended before it was published ({end.Reason})"));
        _open.FailAll(operation => PublicationErrors.Refuse(operation, end.Reason));
        _core.CallBounded(NewOperation("StopPublishingStream"), engine => CommandSequence.RunAll(_calls.Stop(engine)), () =>
        {
            Finish(end);
            Login.Stopping.End();
        });
    }

    private void Finish(PublicationEnd end)
    {
        Set(PublicationReducer.End(_state.Current, end));
        if (_publications.Running.Remove(StreamId, this))
        {
            _core.Metrics.Publications.Remove();
        }

        _state.Complete();
        _quality.Complete();
        _speech.End();
        _health.Dispose();
        // Completion guarantees that the sources are no longer read.
        _core.After(_released, () => _core.AfterTold(_state, () =>
        {
            _completion.SetResult(end);
            Login.Parts.End();
        }));
    }

    private void Restart()
    {
        var skipped = false;
        _core.Results.Begin(ResultKind.StreamExtraInfo);
        _core.Call(
            engine =>
            {
                skipped = IsEnding;
                return skipped
                    ? EngineResult.Accepted
                    : CommandSequence.Run(_calls.Restart(engine));
            },
            outcome =>
            {
                _core.Results.Bind(ResultKind.StreamExtraInfo, null, skipped ? null : _calls.ExtraInfoSequence, _extraInfo.OnInitial);
                if (!outcome.IsAccepted)
                {
                    Fail(NewOperation("PublishStream").Refused(outcome));
                }
            });
    }

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, Func<PublicationState, PublicationState> applied, CancellationToken cancellationToken)
    {
        var operation = NewOperation(name);
        return _core.CommandAsync(operation, _open, () => Refuse(operation), command, () => Set(applied(_state.Current)), cancellationToken);
    }

    private void Set(PublicationState state)
    {
        var before = _state.Current.Phase;
        if (!_state.Set(state))
        {
            return;
        }

        _health.OnState(state);
        if (!state.IsAudioMuted && !_devices.Microphone.State.Current.IsMuted)
        {
            _speech.Clear();
        }

        if (before != state.Phase)
        {
            StreamLog.PublicationChanged(_core.Logs.Streams, StreamId.Value, state.Phase.ToString(), (int)state.Code);
        }
    }
}
