using ZegoCallKit.Express;

namespace ZegoCallKit.RealEngine.Tests.Support;

/// <summary>Finds and configures the library: it is next to the tests, and its logs go to a separate folder.</summary>
internal static class Library
{
    /// <summary>Gets whether the tests were given a microphone and a speaker.</summary>
    public static bool HasSoundDevices { get; } = Environment.GetEnvironmentVariable("ZEGO_TESTS_SOUND_DEVICES") == "1";

    public static ExpressEngineOptions Options { get; } = new()
    {
        LogDirectory = Path.Combine(AppContext.BaseDirectory, "engine-logs", Environment.GetEnvironmentVariable("ZEGO_TESTS_LOGS") ?? ""),
        LoggerFactory = new FaultLog(),
    };
}
