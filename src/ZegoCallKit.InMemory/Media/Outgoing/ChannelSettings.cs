using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>What was set for one channel; it lasts until the engine is destroyed. Changed under the engine's gate.</summary>
internal sealed class ChannelSettings
{
    private readonly PublishChannel _channel;

    public ChannelSettings(PublishChannel channel)
    {
        _channel = channel;
        Reset();
    }

    public VideoConfig VideoConfig { get; set; } = ScenarioPresets.Default.Video;

    public AudioConfig AudioConfig { get; set; } = ScenarioPresets.Default.Audio;

    public VideoSourceKind VideoSource { get; set; }

    public AudioSourceKind AudioSource { get; set; }

    public bool CameraEnabled { get; set; }

    /// <summary>The camera asked for; empty for the system's default.</summary>
    public string CameraId { get; set; } = "";

    /// <summary>The screen capture to send, where the source is one.</summary>
    public int ScreenIndex { get; set; }

    public VideoSourceKind DefaultVideoSource => _channel == PublishChannel.Main ? VideoSourceKind.Camera : VideoSourceKind.None;

    public bool UsesMicrophone => AudioSource == AudioSourceKind.Microphone || (AudioSource == AudioSourceKind.Default && _channel == PublishChannel.Main);

    public void Reset()
    {
        VideoConfig = ScenarioPresets.Default.Video;
        AudioConfig = ScenarioPresets.Default.Audio;
        VideoSource = DefaultVideoSource;
        AudioSource = AudioSourceKind.Default;
        CameraEnabled = true;
        CameraId = "";
        ScreenIndex = 0;
    }
}
