using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that measure the network and the machine.</summary>
public interface INetworkCommands
{
    /// <summary>
    /// Starts measuring the network with test traffic (<c>start_network_speed_test</c>), for at most 30 s: <see cref="SpeedTestUpdated"/> is raised at the interval, for each direction.
    /// It requires a login. Publishing and playing end the test with <see cref="SpeedTestFailed"/> 1015005 and 1015006.
    /// </summary>
    /// <param name="test">What to measure.</param>
    /// <param name="interval">The interval between reports.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult StartSpeedTest(EngineSpeedTest test, TimeSpan interval);

    /// <summary>Stops the test (<c>stop_network_speed_test</c>).</summary>
    /// <returns>The result code: 0.</returns>
    EngineResult StopSpeedTest();

    /// <summary>Starts reporting the program's use of CPU and memory as <see cref="PerformanceUpdated"/> (<c>start_performance_monitor</c>).</summary>
    /// <param name="interval">The interval between reports: 1 to 10 s.</param>
    /// <returns>The result code: 0, or 1015031 if the interval is out of range.</returns>
    EngineResult StartPerformanceMonitor(TimeSpan interval);

    /// <summary>Stops the reports (<c>stop_performance_monitor</c>).</summary>
    /// <returns>The result code: 0.</returns>
    EngineResult StopPerformanceMonitor();
}
