using ZegoCallKit.Express;

namespace ZegoCallKit.RealEngine.Tests.Support;

/// <summary>How the tests find and run the library: beside themselves, its logs in a folder of their own.</summary>
internal static class Library
{
    /// <summary>Whether whoever runs the tests has given them a microphone and a speaker.</summary>
    public static bool HasSoundDevices { get; } = Environment.GetEnvironmentVariable("ZEGO_TESTS_SOUND_DEVICES") == "1";

    public static ExpressEngineOptions Options { get; } = new()
    {
        LogDirectory = Path.Combine(AppContext.BaseDirectory, "engine-logs", Environment.GetEnvironmentVariable("ZEGO_TESTS_LOGS") ?? ""),
        LoggerFactory = new FaultLog(),
    };
}
