using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Reports;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands that measure the network and the machine.</summary>
internal sealed class NetworkCommands(EngineMedia media, SpeedTester tester, PerformanceReport performance) : INetworkCommands
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public EngineResult StartSpeedTest(EngineSpeedTest test, TimeSpan interval)
    {
        ArgumentNullException.ThrowIfNull(test);
        return media.Run("startNetworkSpeedTest", () =>
        {
            tester.Start(test, interval);
            return EngineResult.Accepted;
        });
    }

    public EngineResult StopSpeedTest() => media.Core.Commands.Run("stopNetworkSpeedTest", () =>
    {
        tester.Stop();
        return EngineResult.Accepted;
    });

    public EngineResult StartPerformanceMonitor(TimeSpan interval) => media.Run("startPerformanceMonitor", () =>
    {
        if (interval < Shortest || interval > Longest)
        {
            return new((int)ZegoErrorCode.UtilitiesPerformanceMonitorIntervalInvalid);
        }

        performance.Start(interval);
        return EngineResult.Accepted;
    });

    public EngineResult StopPerformanceMonitor() => media.Core.Commands.Run("stopPerformanceMonitor", () =>
    {
        performance.Stop();
        return EngineResult.Accepted;
    });
}
