using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Measuring the network and the machine.</summary>
public interface INetworkCommands
{
    /// <summary>
    /// Measures the network with traffic of its own (<c>start_network_speed_test</c>), for at most 30 s: <see cref="SpeedTestUpdated"/> comes at the interval, for each way.
    /// It needs a login. Publishing and playing end it: <see cref="SpeedTestFailed"/> 1015005, 1015006.
    /// </summary>
    /// <param name="test">What to measure.</param>
    /// <param name="interval">How often to report.</param>
    /// <returns>0.</returns>
    EngineResult StartSpeedTest(EngineSpeedTest test, TimeSpan interval);

    /// <summary>Ends the test (<c>stop_network_speed_test</c>).</summary>
    /// <returns>0.</returns>
    EngineResult StopSpeedTest();

    /// <summary>Reports what the program takes of the machine as <see cref="PerformanceUpdated"/> (<c>start_performance_monitor</c>).</summary>
    /// <param name="interval">1 to 10 s.</param>
    /// <returns>0; 1015031 interval out of range.</returns>
    EngineResult StartPerformanceMonitor(TimeSpan interval);

    /// <summary>Ends the reports (<c>stop_performance_monitor</c>).</summary>
    /// <returns>0.</returns>
    EngineResult StopPerformanceMonitor();
}
