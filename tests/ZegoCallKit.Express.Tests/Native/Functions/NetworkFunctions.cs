using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Measuring the network and the machine.</summary>
internal static unsafe class NetworkFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_start_network_speed_test" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoNetworkSpeedTestConfig, uint, int>)&StartNetworkSpeedTest,
        "zego_express_stop_network_speed_test" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&StopNetworkSpeedTest,
        "zego_express_start_performance_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, uint, int>)&StartPerformanceMonitor,
        "zego_express_stop_performance_monitor" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&StopPerformanceMonitor,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartNetworkSpeedTest(nint handle, ZegoNetworkSpeedTestConfig config, uint interval) => NativeEngine.Of(handle).Backend.Network.StartSpeedTest(
        new EngineSpeedTest
        {
            TestUplink = config.TestUplink != 0,
            UplinkKbps = config.ExpectedUplinkBitrate,
            TestDownlink = config.TestDownlink != 0,
            DownlinkKbps = config.ExpectedDownlinkBitrate,
        },
        TimeSpan.FromMilliseconds(interval)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopNetworkSpeedTest(nint handle) => NativeEngine.Of(handle).Backend.Network.StopSpeedTest().Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartPerformanceMonitor(nint handle, uint millisecond) => NativeEngine.Of(handle).Backend.Network.StartPerformanceMonitor(TimeSpan.FromMilliseconds(millisecond)).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopPerformanceMonitor(nint handle) => NativeEngine.Of(handle).Backend.Network.StopPerformanceMonitor().Code;
}
