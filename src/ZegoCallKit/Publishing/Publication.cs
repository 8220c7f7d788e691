using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
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
    private readonly PublicationStatus _status;
    private readonly PublicationEnding _ending;
    private readonly PublicationLaunch _launch;
    private readonly SeiSender _sei;
    private readonly PublicationExtraInfo _extraInfo;
    private readonly PublicationPushes _pushes;
    private Pending<IPublication>? _start;

    // Made when they are first used, by any thread; two that are made at once are alike.
    private Setter<bool>? _audioMuted;
    private Setter<bool>? _videoMuted;

    public Publication(ClientCore core, PublicationTable table, LocalDevices devices, LoginPublications publications, StreamId id, PublishOptions options, PublicationInputs inputs)
    {
        _core = core;
        _table = table;
        _publications = publications;
        _options = options;
        _inputs = inputs;
        StreamId = id;
        Epoch = new EpochMark(core);
        _sei = new SeiSender(core.Time);
        _calls = new PublicationCalls(Login.Id, id, options, inputs, Epoch);
        _status = new PublicationStatus(core, devices, id, options, publications.StallAfter);
        _ending = new PublicationEnding(core, table, publications, this, _calls, inputs, _status);
        _extraInfo = new PublicationExtraInfo(core, this, _calls, _ending.Open, extraInfo => _status.Set(_status.Current with { ExtraInfo = extraInfo }));
        _launch = new PublicationLaunch(core, this, _calls, _extraInfo);
        _pushes = new PublicationPushes(core, this, inputs);
        Login.Parts.Begin();
    }

    public LoginScope Login => _publications.Login;

    public StreamId StreamId { get; }

    public bool HasAudio => _options.Audio is not NoAudioInput;

    public bool HasVideo => _options.Video is not NoVideoInput;

    /// <summary>Gets whether the audio comes from the microphone, not from the program.</summary>
    public bool UsesMicrophone => _options.Audio is DeviceAudioInput;

    /// <summary>Gets whether others can hear it now. Can be called from any thread.</summary>
    public bool IsHeard => HasAudio && _status.IsHeard;

    public PublishChannel Channel => _options.Channel;

    public IObservableState<PublicationState> State => _status.State;

    public IObservableState<PublishQuality> Quality => _status.Quality;

    public IObservableState<StreamHealth> Health => _status.Health;

    public IObservableState<bool> SpeakingWhileMuted => _status.SpeakingWhileMuted;

    public Task<PublicationEnd> Completion => _ending.Completion;

    /// <summary>Gets the mark of the events that can refer to this publication.</summary>
    public EpochMark Epoch { get; }

    public bool IsEnding => _ending.IsEnding;

    /// <summary>Gets whether publishing was interrupted, and has not been resumed or ended.</summary>
    public bool IsInterrupted => !IsEnding && _status.Current.Phase == PublicationPhase.Retrying;

    public void Begin(Pending<IPublication> start)
    {
        _start = start;
        start.Rollback = () =>
        {
            Stop(PublicationEndReason.Stopped);
            return _ending.Released;
        };
        _launch.Start(start, () =>
        {
            _inputs.StartAudio();
            _inputs.SetVideoWanted(_table.IsVideoWanted(Channel));
        });
    }

    public void OnState(PublisherStateUpdated e)
    {
        if (IsEnding)
        {
            return;
        }

        var next = PublicationReducer.Reduce(_status.Current, e.State, (ZegoErrorCode)e.Code);
        if (next.End is { } end)
        {
            Fail(_start!.Operation.Failed(end.Code));
            return;
        }

        _status.Set(next);
        if (next.Phase == PublicationPhase.Publishing && !_start!.IsOver)
        {
            _publications.Running.Set(StreamId, this);
            _core.Metrics.Publications.Add();
            _start.Complete(this);
        }
    }

    public void OnQuality(PublisherQualityUpdated e) => _status.OnQuality(e);

    public void OnFirstAudio() => _status.OnFirstAudio();

    public void OnFirstVideo() => _status.OnFirstVideo();

    public void OnVideoSize(PublisherVideoSizeChanged e) => _status.OnVideoSize(e);

    /// <summary>Called with the level of the microphone.</summary>
    public void OnCapturedLevel(float level)
    {
        if (!IsEnding)
        {
            _status.OnCapturedLevel(level);
        }
    }

    /// <summary>Called when the room is connected again; the engine resumes publishing automatically, or is told to.</summary>
    public void OnReconnected() => _launch.OnReconnected();

    public void OnVideoWanted(bool wanted)
    {
        if (!IsEnding)
        {
            _inputs.SetVideoWanted(wanted);
        }
    }

    public Operation NewOperation(string name) => new(name, Login.Id.Value, StreamId.Value);

    /// <summary>Returns why the publication accepts no more operations, or null if it still does. Can be called from any thread.</summary>
    public ZegoException? Refuse(Operation operation) => _ending.Refuse(operation);

    /// <summary>Stops the publication, unless it has ended.</summary>
    public void Stop(PublicationEndReason reason) => End(new PublicationEnd { Reason = reason }, failure: null);

    /// <summary>Ends the publication with a failure, unless it has ended.</summary>
    public void Fail(ZegoException failure) => End(new PublicationEnd { Reason = PublicationEndReason.Failed, Code = failure.Code }, failure);

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default)
    {
        _audioMuted ??= new(_core, NewOperation("MutePublishStreamAudio"), _ending.Open, Refuse, _calls.MuteAudio, value => _status.Set(_status.Current with { IsAudioMuted = value }));
        return _audioMuted.SetAsync(mute, cancellationToken);
    }

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default)
    {
        _videoMuted ??= new(_core, NewOperation("MutePublishStreamVideo"), _ending.Open, Refuse, _calls.MuteVideo, value => _status.Set(_status.Current with { IsVideoMuted = value }));
        return _videoMuted.SetAsync(mute, cancellationToken);
    }

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
            operation, _ending.Open, _ => Refuse(operation) ?? _sei.CountOrRefuse(operation), engine => engine.Publishing.SendSei(copy, Channel), applied: null, cancellationToken);
    }

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default)
    {
        var operation = NewOperation("TakePublishStreamSnapshot");
        return _table.Snapshots.TakeAsync(
            operation, _ending.Open, Channel, _ => Refuse(operation) ?? RefusePicture(operation), engine => engine.Publishing.TakeSnapshot(Channel), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(() => Stop(PublicationEndReason.Stopped));
        return Completion.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    public override string ToString() => $"publication '{StreamId}' ({_status.Current.Phase})";

    private ZegoException? RefusePicture(Operation operation) =>
        HasVideo ? null : operation.Failed(ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed, "the stream is published without video");

    private void End(PublicationEnd end, ZegoException? failure)
    {
        _launch.Stop();
        _ending.End(end, _start!, failure);
    }

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, Func<PublicationState, PublicationState> applied, CancellationToken cancellationToken)
    {
        var operation = NewOperation(name);
        return _core.CommandAsync(operation, _ending.Open, Refuse, command, () => _status.Set(applied(_status.Current)), cancellationToken);
    }
}
