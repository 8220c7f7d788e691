using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Holds the settings of one channel, which last until the engine is destroyed. Changed with the engine's gate held.</summary>
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

    /// <summary>Gets what is captured. Until a source is chosen, enabling pushed video chooses it; a chosen source remains regardless of pushed video.</summary>
    public VideoSourceKind VideoSource => (_chosenVideo, TakesPushedVideo) switch
    {
        (null, true) => VideoSourceKind.Custom,
        (null, false) => _channel == PublishChannel.Main ? VideoSourceKind.Camera : VideoSourceKind.None,
        (VideoSourceKind.Custom, false) => VideoSourceKind.None,
        ({ } chosen, _) => chosen,
    };

    /// <summary>Gets or sets whether video may be pushed.</summary>
    public bool TakesPushedVideo { get; set; }

    public AudioSourceKind AudioSource { get; set; }

    public bool CameraEnabled { get; set; }

    /// <summary>Gets or sets the id of the requested camera; empty for the system default.</summary>
    public string CameraId { get; set; } = "";

    /// <summary>Gets or sets the screen capture to send, if the source is one.</summary>
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
