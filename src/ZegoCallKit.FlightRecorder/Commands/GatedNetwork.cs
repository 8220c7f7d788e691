using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="INetworkCommands"/>.</summary>
internal sealed class GatedNetwork(ICommandGate gate, INetworkCommands? inner) : INetworkCommands
{
    public EngineResult StartSpeedTest(EngineSpeedTest test, TimeSpan interval) =>
        gate.Call("Network.StartSpeedTest", () => inner!.StartSpeedTest(test, interval), new Argument("test", test.ToString()), new Argument("intervalMs", interval.TotalMilliseconds));

    public EngineResult StopSpeedTest() =>
        gate.Call("Network.StopSpeedTest", () => inner!.StopSpeedTest());

    public EngineResult StartPerformanceMonitor(TimeSpan interval) =>
        gate.Call("Network.StartPerformanceMonitor", () => inner!.StartPerformanceMonitor(interval), new Argument("intervalMs", interval.TotalMilliseconds));

    public EngineResult StopPerformanceMonitor() =>
        gate.Call("Network.StopPerformanceMonitor", () => inner!.StopPerformanceMonitor());
}
