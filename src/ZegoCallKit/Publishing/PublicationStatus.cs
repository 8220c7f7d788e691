using System.Drawing;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Publishing;

/// <summary>Holds what can be observed of a publication: its state, its quality, its health, and whether the user speaks while muted. Used in the state loop, except for its observables.</summary>
internal sealed class PublicationStatus : IDisposable
{
    private readonly ClientCore _core;
    private readonly StreamId _streamId;
    private readonly LocalDevices _devices;
    private readonly PublishOptions _options;
    private readonly StateBroadcaster<PublicationState> _state;
    private readonly StateBroadcaster<PublishQuality> _quality;
    private readonly PublishHealth _health;
    private readonly MutedSpeech _speech;
    private readonly long _began;

    public PublicationStatus(ClientCore core, LocalDevices devices, StreamId streamId, PublishOptions options, TimeSpan stallAfter)
    {
        _core = core;
        _streamId = streamId;
        _devices = devices;
        _options = options;
        _speech = new MutedSpeech(core, streamId);
        _quality = new StateBroadcaster<PublishQuality>(core.Delivery, "publish quality of", new PublishQuality(), streamId.Value);
        _health = new PublishHealth(core, devices, streamId, options, stallAfter);
        _began = core.Time.GetTimestamp();
        _state = new StateBroadcaster<PublicationState>(core.Delivery, $"publication {streamId}", new PublicationState
        {
            Phase = PublicationPhase.Requesting,
            IsAudioMuted = options.AudioMuted,
            IsVideoMuted = options.VideoMuted,
            ExtraInfo = options.ExtraInfo,
        });
    }

    public IObservableState<PublicationState> State => _state;

    public IObservableState<PublishQuality> Quality => _quality;

    public IObservableState<StreamHealth> Health => _health.Health;

    public IObservableState<bool> SpeakingWhileMuted => _speech.IsSpeaking;

    public PublicationState Current => _state.Current;

    /// <summary>Gets whether audio is sent now. Can be called from any thread.</summary>
    public bool IsHeard =>
        Current is { Phase: PublicationPhase.Publishing, IsAudioMuted: false } && !(_options.Audio is DeviceAudioInput && _devices.Microphone.State.Current.IsMuted);

    public void OnQuality(PublisherQualityUpdated e)
    {
        _quality.Set(e.Quality);
        _health.OnQuality(e.Quality);
    }

    public void OnFirstAudio()
    {
        _health.OnFrames();
        Set(Current with { TimeToFirstAudio = Current.TimeToFirstAudio ?? _core.Time.GetElapsedTime(_began) });
    }

    public void OnFirstVideo()
    {
        _health.OnFrames();
        Set(Current with { TimeToFirstVideo = Current.TimeToFirstVideo ?? _core.Time.GetElapsedTime(_began) });
    }

    public void OnVideoSize(PublisherVideoSizeChanged e) => Set(Current with { VideoSize = new Size(e.Width, e.Height) });

    /// <summary>Called with the level of the microphone.</summary>
    public void OnCapturedLevel(float level)
    {
        if (_options.Audio is DeviceAudioInput)
        {
            _speech.OnLevel(level, Current.Phase == PublicationPhase.Publishing && IsMuted(Current));
        }
    }

    public void Set(PublicationState state)
    {
        var before = Current.Phase;
        if (!_state.Set(state))
        {
            return;
        }

        _health.OnState(state);
        if (!IsMuted(state))
        {
            _speech.Clear();
        }

        if (before != state.Phase && _core.Logs.Streams.IsEnabled(LogLevel.Information))
        {
            StreamLog.PublicationChanged(_core.Logs.Streams, _streamId.Value, state.Phase.ToString(), (int)state.Code);
        }
    }

    /// <summary>Continues in the state loop when a task has completed, and the observers of the completed state have been told its end.</summary>
    public void AfterTold(Task released, Action then) => _core.AfterTold(released, _state, then);

    /// <summary>Completes the observables and stops watching the health.</summary>
    public void Dispose()
    {
        _state.Complete();
        _quality.Complete();
        _speech.End();
        _health.Dispose();
    }

    private bool IsMuted(PublicationState state) => state.IsAudioMuted || _devices.Microphone.State.Current.IsMuted;
}
