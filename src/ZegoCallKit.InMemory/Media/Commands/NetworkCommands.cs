using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands that measure the network and the machine.</summary>
internal sealed class NetworkCommands(EngineMedia media) : INetworkCommands
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public EngineResult StartSpeedTest(EngineSpeedTest test, TimeSpan interval)
    {
        ArgumentNullException.ThrowIfNull(test);
        return media.Run("startNetworkSpeedTest", () =>
        {
            media.SpeedTester.Start(test, interval);
            return EngineResult.Accepted;
        });
    }

    public EngineResult StopSpeedTest() => media.RunAlways("stopNetworkSpeedTest", () =>
    {
        media.SpeedTester.Stop();
        return EngineResult.Accepted;
    });

    public EngineResult StartPerformanceMonitor(TimeSpan interval) => media.Run("startPerformanceMonitor", () =>
    {
        if (interval < Shortest || interval > Longest)
        {
            return new((int)ZegoErrorCode.UtilitiesPerformanceMonitorIntervalInvalid);
        }

        media.Performance.Start(interval);
        return EngineResult.Accepted;
    });

    public EngineResult StopPerformanceMonitor() => media.RunAlways("stopPerformanceMonitor", () =>
    {
        media.Performance.Stop();
        return EngineResult.Accepted;
    });
}
