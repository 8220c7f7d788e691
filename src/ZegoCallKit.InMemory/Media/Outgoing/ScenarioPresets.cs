using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Defines the configurations that scenarios set, as observed on the real engine.</summary>
internal static class ScenarioPresets
{
    // Scenarios that ZEGO has withdrawn but the engine still supports.
    private const Scenario General = default;
    private const Scenario Communication = (Scenario)1;

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

    /// <summary>Gets the configurations of <see cref="Scenario.Default"/>.</summary>
    public static (VideoConfig Video, AudioConfig Audio) Default { get; } = (Small, Normal(64));

    /// <summary>Gets the configurations before the engine is created.</summary>
    public static (VideoConfig Video, AudioConfig Audio) Initial { get; } = (Small with { KeyFrameIntervalSeconds = 0 }, Normal(48));

    /// <summary>Returns the configurations of a scenario; <see langword="null"/> for a scenario that changes nothing.</summary>
    public static (VideoConfig Video, AudioConfig Audio)? Of(Scenario scenario) => scenario switch
    {
        General => (Small, Normal(48)),
        Scenario.Default => Default,
        Communication or Scenario.StandardVideoCall or Scenario.HighQualityChatroom => (Small, Low(48)),
        Scenario.StandardVoiceCall => (Small, Low(18)),
        Scenario.HighQualityVideoCall => (Large, Low(48)),
        Scenario.StandardChatroom => (Small, Low(24)),
        Scenario.Karaoke => (Small, new() { BitrateKbps = 128, Channels = 2, Codec = AudioCodec.Low3 }),
        Scenario.Broadcast => (Large, Normal(64)),
        _ => null,
    };

    private static AudioConfig Normal(int kbps) => new() { BitrateKbps = kbps, Channels = 1, Codec = AudioCodec.Normal2 };

    private static AudioConfig Low(int kbps) => new() { BitrateKbps = kbps, Channels = 1, Codec = AudioCodec.Low3 };
}
