using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>The configurations that scenarios set, as the real engine was seen to.</summary>
internal static class ScenarioPresets
{
    // A scenario that ZEGO has withdrawn and the engine still knows.
    private const Scenario General = default;

    private static readonly VideoConfig Small = new()
    {
        CaptureWidth = 640,
        CaptureHeight = 360,
        EncodeWidth = 640,
        EncodeHeight = 360,
        FramesPerSecond = 15,
        BitrateKbps = 600,
        KeyFrameIntervalSeconds = 2,
    };

    private static readonly VideoConfig Large = new()
    {
        CaptureWidth = 960,
        CaptureHeight = 540,
        EncodeWidth = 960,
        EncodeHeight = 540,
        FramesPerSecond = 24,
        BitrateKbps = 1500,
        KeyFrameIntervalSeconds = 2,
    };

    /// <summary>Those of <see cref="Scenario.Default"/>.</summary>
    public static (VideoConfig Video, AudioConfig Audio) Default { get; } = (Small, Normal(64));

    /// <summary>The configurations of a scenario; <see langword="null"/> for one that changes nothing.</summary>
    public static (VideoConfig Video, AudioConfig Audio)? Of(Scenario scenario) => scenario switch
    {
        General => (Small, Normal(48)),
        Scenario.Default => Default,
        Scenario.StandardVideoCall or Scenario.StandardVoiceCall => (Small, Low(48)),
        Scenario.HighQualityVideoCall => (Large, Low(48)),
        Scenario.StandardChatroom or Scenario.HighQualityChatroom => (Small, Low(24)),
        Scenario.Broadcast => (Large, Normal(64)),
        _ => null,
    };

    private static AudioConfig Normal(int kbps) => new() { BitrateKbps = kbps, Channels = 1, Codec = AudioCodec.Normal2 };

    private static AudioConfig Low(int kbps) => new() { BitrateKbps = kbps, Channels = 1, Codec = AudioCodec.Low3 };
}
