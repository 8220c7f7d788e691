using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>What was set for one channel; it lasts until the engine is destroyed. Changed under the engine's gate.</summary>
internal sealed class ChannelSettings
{
    private readonly PublishChannel _channel;
    private VideoSourceKind? _chosenVideo;

    public ChannelSettings(PublishChannel channel)
    {
        _channel = channel;
        Reset();
    }

    public VideoConfig VideoConfig { get; set; } = ScenarioPresets.Initial.Video;

    public AudioConfig AudioConfig { get; set; } = ScenarioPresets.Initial.Audio;

    /// <summary>What is captured. Until a source is chosen, being allowed to push pictures is choice enough; a chosen source stays whatever may be pushed.</summary>
    public VideoSourceKind VideoSource => (_chosenVideo, TakesPushedVideo) switch
    {
        (null, true) => VideoSourceKind.Custom,
        (null, false) => _channel == PublishChannel.Main ? VideoSourceKind.Camera : VideoSourceKind.None,
        (VideoSourceKind.Custom, false) => VideoSourceKind.None,
        ({ } chosen, _) => chosen,
    };

    /// <summary>Whether pictures may be pushed.</summary>
    public bool TakesPushedVideo { get; set; }

    public AudioSourceKind AudioSource { get; set; }

    public bool CameraEnabled { get; set; }

    /// <summary>The camera asked for; empty for the system's default.</summary>
    public string CameraId { get; set; } = "";

    /// <summary>The screen capture to send, where the source is one.</summary>
    public int ScreenIndex { get; set; }

    public bool UsesMicrophone => AudioSource == AudioSourceKind.Microphone || (AudioSource == AudioSourceKind.Default && _channel == PublishChannel.Main);

    public void ChooseVideo(VideoSourceKind source) => _chosenVideo = source;

    public void Reset()
    {
        VideoConfig = ScenarioPresets.Initial.Video;
        AudioConfig = ScenarioPresets.Initial.Audio;
        _chosenVideo = null;
        TakesPushedVideo = false;
        AudioSource = AudioSourceKind.Default;
        CameraEnabled = true;
        CameraId = "";
        ScreenIndex = 0;
    }
}
