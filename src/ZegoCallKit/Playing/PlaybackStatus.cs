using System.Drawing;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Holds what can be observed of a playback: its state, its quality, its health and the data that come with it. Used in the state loop, except for its observables.</summary>
internal sealed class PlaybackStatus : IDisposable
{
    private readonly ClientCore _core;
    private readonly StreamId _streamId;
    private readonly PlaybackWatch _watch;
    private readonly StateBroadcaster<PlaybackState> _state;
    private readonly StateBroadcaster<PlayQuality> _quality;
    private readonly Broadcaster<SeiMessage> _seiMessages;
    private readonly PlayHealth _health;

    public PlaybackStatus(ClientCore core, RoomId roomId, StreamId streamId, TimeSpan stallAfter, PlaybackState initial)
    {
        _core = core;
        _streamId = streamId;
        _watch = new PlaybackWatch(core, roomId, streamId);
        _quality = new StateBroadcaster<PlayQuality>(core.Delivery, "play quality of", new PlayQuality(), streamId.Value);
        _seiMessages = new Broadcaster<SeiMessage>(core.Delivery, "SEI of", of: streamId.Value);
        _health = new PlayHealth(core, streamId, stallAfter);
        _state = new StateBroadcaster<PlaybackState>(core.Delivery, "playback", initial, streamId.Value);
    }

    public IObservableState<PlaybackState> State => _state;

    public IObservableState<PlayQuality> Quality => _quality;

    public IObservable<SeiMessage> SeiMessages => _seiMessages;

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
        if (_seiMessages.HasObservers)
        {
            _seiMessages.Publish(new SeiMessage { StreamId = _streamId, Data = e.Data });
        }
    }

    public void OnQuality(PlayerQualityUpdated e)
    {
        _quality.Set(e.Quality);
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
        if (before != state.Phase)
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

    /// <summary>Continues in the state loop when the observers of the completed state have been told its end.</summary>
    public void AfterTold(Action then) => _core.AfterTold(_state, then);

    /// <summary>Completes the observables and stops watching the health.</summary>
    public void Dispose()
    {
        _state.Complete();
        _quality.Complete();
        _seiMessages.Complete();
        _health.Dispose();
    }
}
