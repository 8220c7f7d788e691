using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests speed tests and performance reports.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class NetworkContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [InlineData(999, 1015031)]
    [InlineData(1000, 0)]
    [InlineData(10000, 0)]
    [InlineData(10001, 1015031)]
    public void The_interval_of_performance_is_one_to_ten_seconds(int milliseconds, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Network.StartPerformanceMonitor(TimeSpan.FromMilliseconds(milliseconds))).Code);

    [Fact]
    public void Stopping_what_does_not_run_is_accepted()
    {
        var probe = Initialised();
        probe.Accept(e => e.Network.StopPerformanceMonitor());
        probe.Accept(e => e.Network.StopSpeedTest());
    }

    [Fact]
    public async Task Performance_is_told_at_the_interval_as_shares_until_it_is_stopped()
    {
        var probe = Initialised();
        probe.Accept(e => e.Network.StartPerformanceMonitor(TimeSpan.FromSeconds(1)));
        await PassAsync(4500);
        var told = probe.Log.Of<PerformanceUpdated>();
        Assert.InRange(told.Count, 3, 6);
        Assert.All(told, t =>
        {
            Assert.InRange(t.Event.ProgramCpu, 0, 1);
            Assert.InRange(t.Event.SystemCpu, -1, 1);
            Assert.InRange(t.Event.ProgramMemory, 0, 1);
            Assert.InRange(t.Event.SystemMemory, 0, 1);
            Assert.True(t.Event.ProgramMegabytes > 1, $"{t.Event}");
        });

        probe.Accept(e => e.Network.StopPerformanceMonitor());
        await PassAsync(1500);
        var mark = probe.Log.Count;
        await PassAsync(3000);
        probe.AssertNone<PerformanceUpdated>(from: mark);
    }

    [Fact]
    public void A_speed_test_is_accepted_and_can_be_ended()
    {
        var probe = Initialised();
        probe.Accept(e => e.Network.StartSpeedTest(new EngineSpeedTest { TestUplink = true, UplinkKbps = 300, TestDownlink = true, DownlinkKbps = 300 }, TimeSpan.FromSeconds(1)));
        probe.Accept(e => e.Network.StopSpeedTest());
    }
}
