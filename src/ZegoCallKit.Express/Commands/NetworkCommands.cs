using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that measure the network and the machine.</summary>
internal sealed unsafe class NetworkCommands(EngineCore core) : INetworkCommands
{
    public EngineResult StartSpeedTest(EngineSpeedTest test, TimeSpan interval)
    {
        ArgumentNullException.ThrowIfNull(test);
        var config = new ZegoNetworkSpeedTestConfig
        {
            TestUplink = Flags.Of(test.TestUplink),
            ExpectedUplinkBitrate = test.UplinkKbps,
            TestDownlink = Flags.Of(test.TestDownlink),
            ExpectedDownlinkBitrate = test.DownlinkKbps,
        };
        return new(core.Native.StartNetworkSpeedTest(core.Handle, config, Milliseconds.Of(interval)));
    }

    public EngineResult StopSpeedTest() => new(core.Native.StopNetworkSpeedTest(core.Handle));

    public EngineResult StartPerformanceMonitor(TimeSpan interval) => new(core.Native.StartPerformanceMonitor(core.Handle, Milliseconds.Of(interval)));

    public EngineResult StopPerformanceMonitor() => new(core.Native.StopPerformanceMonitor(core.Handle));
}
