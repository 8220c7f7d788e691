using System.Drawing;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Holds what can be observed of a playback: its state, its quality, its health and the data that come with it. Used in the state loop, except for its observables.</summary>
internal sealed class PlaybackStatus : IDisposable
{
    private static readonly PlayQuality NoQuality = new();

    private readonly ClientCore _core;
    private readonly StreamId _streamId;
    private readonly PlaybackWatch _watch;
    private readonly StateBroadcaster<PlaybackState> _state;
    private readonly PlayHealth _health;
    private readonly Lock _gate = new();
    private OnDemand _parts;
    private StateBroadcaster<PlayQuality>? _quality;
    private Broadcaster<SeiMessage>? _seiMessages;

    public PlaybackStatus(ClientCore core, RoomId roomId, StreamId streamId, TimeSpan stallAfter, PlaybackState initial)
    {
        _core = core;
        _parts = new OnDemand(_gate);
        _streamId = streamId;
        _watch = new PlaybackWatch(core, roomId, streamId);
        _health = new PlayHealth(core, streamId, stallAfter, _gate);
        _state = new StateBroadcaster<PlaybackState>(core.Delivery, "playback", initial, _gate, streamId.Value);
    }

    public IObservableState<PlaybackState> State => _state;

    public IObservableState<PlayQuality> Quality => _quality ?? MakeQuality();

    public IObservable<SeiMessage> SeiMessages => _seiMessages ?? MakeSeiMessages();

    public IObservableState<StreamHealth> Health => _health.Health;

    public PlaybackState Current => _state.Current;

    public void OnFirstAudio()
    {
        _health.OnFrames();
        Set(Current with { TimeToFirstAudio = Current.TimeToFirstAudio ?? _watch.OnFirstFrame("audio") });
    }

    public void OnFirstVideo()
    {
        _health.OnFrames();
        Set(Current with { TimeToFirstVideo = Current.TimeToFirstVideo ?? _watch.OnFirstFrame("video") });
    }

    public void OnFirstRender() => Set(Current with { TimeToFirstRender = Current.TimeToFirstRender ?? _watch.Elapsed });

    public void OnRemoteCamera(RemoteDeviceState state) => Set(Current with { IsCameraOn = state == RemoteDeviceState.Open });

    public void OnRemoteSpeaker(RemoteDeviceState state) => Set(Current with { IsSpeakerOn = state == RemoteDeviceState.Open });

    public void OnRemoteMicrophone(RemoteDeviceState state) => Set(Current with { IsMicrophoneOn = state == RemoteDeviceState.Open });

    public void OnBreak(MediaEvent mediaEvent) => _health.OnBreak(mediaEvent);

    public void OnVideoSize(PlayerVideoSizeChanged e) => Set(Current with { VideoSize = new Size(e.Width, e.Height) });

    public void OnSei(PlayerSeiReceived e)
    {
        if (_seiMessages is { HasObservers: true } observed)
        {
            observed.Publish(new SeiMessage { StreamId = _streamId, Data = e.Data });
        }
    }

    public void OnQuality(PlayerQualityUpdated e)
    {
        (_quality ?? MakeQuality()).Set(e.Quality);
        _health.OnQuality(e.Quality);
    }

    /// <summary>Called when the stream plays, possibly again.</summary>
    public void OnPlaying() => _watch.OnPlaying();

    /// <summary>Called when the engine has refused or ended the attempt.</summary>
    public void OnFailed(ZegoException failure) => _watch.OnFailed(failure);

    public void Set(PlaybackState state)
    {
        var before = Current.Phase;
        if (!_state.Set(state))
        {
            return;
        }

        _health.OnState(state);
        if (before != state.Phase && _core.Logs.Streams.IsEnabled(LogLevel.Information))
        {
            StreamLog.PlaybackChanged(_core.Logs.Streams, _streamId.Value, state.Phase.ToString(), (int)state.Code);
        }
    }

    /// <summary>Sets the last state; <see cref="Dispose"/> follows.</summary>
    public void End(PlaybackEnd end)
    {
        _watch.OnEnded();
        Set(PlaybackReducer.End(Current, end));
    }

    /// <summary>Continues in the state loop when a task has completed, and the observers of the completed state have been told its end.</summary>
    public void AfterTold(Task released, Action then) => _core.AfterTold(released, _state, then);

    /// <summary>Completes the observables and stops watching the health.</summary>
    public void Dispose()
    {
        _parts.End();
        _state.Complete();
        _quality?.Complete();
        _seiMessages?.Complete();
        _health.Dispose();
    }

    private StateBroadcaster<PlayQuality> MakeQuality() => _parts.Make(
        ref _quality,
        () => new StateBroadcaster<PlayQuality>(_core.Delivery, "play quality of", NoQuality, _gate, _streamId.Value),
        static quality => quality.Complete());

    private Broadcaster<SeiMessage> MakeSeiMessages() => _parts.Make(
        ref _seiMessages,
        () => new Broadcaster<SeiMessage>(_core.Delivery, "SEI of", _gate, _streamId.Value),
        static messages => messages.Complete());
}
