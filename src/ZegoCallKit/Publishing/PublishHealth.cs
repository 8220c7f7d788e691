using ZegoCallKit.Devices;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Publishing;

/// <summary>Tracks the health of one published stream, including stalls. Used in the state loop.</summary>
internal sealed class PublishHealth : IStallOwner, IDisposable
{
    private readonly PublishOptions _options;
    private readonly LocalDevices _devices;
    private readonly StallWatch _stall;
    private PublishQuality? _quality;
    private PublicationState? _state;
    private bool _isOver;

    public PublishHealth(ClientCore core, LocalDevices devices, StreamId id, PublishOptions options, TimeSpan stallAfter)
    {
        _options = options;
        _devices = devices;
        Health = new StateBroadcaster<StreamHealth>(core.Delivery, "publish health of", StreamHealth.Unknown, id.Value);
        _stall = new StallWatch(core, stallAfter, this);
    }

    public StateBroadcaster<StreamHealth> Health { get; }

    /// <summary>Called when the publication's state has changed, which decides whether frames are expected to be sent.</summary>
    public void OnState(PublicationState state)
    {
        _state = state;
        _stall.Update();
        Judge();
    }

    public void OnQuality(PublishQuality quality)
    {
        _quality = quality;

        // Devices are turned on and off without an event.
        _stall.Update();
        if (quality.AudioSendFps > 0 || quality.VideoSendFps > 0)
        {
            _stall.OnFrames();
        }

        Judge();
    }

    /// <summary>Called when the first audio or video has been sent.</summary>
    public void OnFrames() => _stall.OnFrames();

    public void Dispose()
    {
        _isOver = true;
        _stall.Dispose();
        Health.Complete();
    }

    bool IStallOwner.IsExpecting => _state is { Phase: PublicationPhase.Publishing } && (SendsSound(_state) || SendsPictures(_state));

    void IStallOwner.OnStalled() => Judge();

    private bool SendsSound(PublicationState state) => !state.IsAudioMuted && _options.Audio switch
    {
        NoAudioInput => false,
        DeviceAudioInput => _devices.Microphone.State.Current is { IsEnabled: true, IsMuted: false },
        _ => true,
    };

    // A screen that does not change produces no new frames.
    private bool SendsPictures(PublicationState state) => !state.IsVideoMuted && _options.Video switch
    {
        NoVideoInput or ScreenVideoInput => false,
        DeviceVideoInput => _devices.CameraOf(_options.Channel).IsEnabled.Current,
        _ => true,
    };

    private void Judge()
    {
        if (!_isOver)
        {
            Health.Set(HealthRules.Of(_quality, _state is { Phase: PublicationPhase.Retrying }, _stall.IsStalled));
        }
    }
}
