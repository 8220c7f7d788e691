using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.Tests.Calls;

namespace ZegoCallKit.Tests.Diagnostics;

public sealed class CallMetricsTests
{
    [Fact]
    public void A_call_is_measured_on_both_sides()
    {
        using var alices = new MeasurementRecorder();
        using var bobs = new MeasurementRecorder();
        CallWorld.Run(async world =>
        {
            var alice = await world.PhoneAsync("alice", client: options => options with { MeterFactory = alices });
            var bob = await world.PhoneAsync("bob", client: options => options with { MeterFactory = bobs });
            var dialled = await alice.DialAsync(bob);
            var rings = await bob.RingsAsync();
            await world.PassAsync(3);
            await rings.AcceptAsync();
            await alice.UntilAsync(dialled, CallPhase.InCall);
            await world.PassAsync(10);
            Assert.Equal(1, alices.Observe("zegocallkit.call.active"));
            await dialled.HangUpAsync();
            await rings.Completion;

            Assert.InRange(Assert.Single(alices.Of("zegocallkit.call.setup.duration")).Value, 3, 4);
            Assert.InRange(Assert.Single(bobs.Of("zegocallkit.call.duration")).Value, 10, 11);
            Assert.Equal(
                "zegocallkit.call.direction=outgoing, zegocallkit.call.end_reason=LocalHangUp",
                Assert.Single(alices.Of("zegocallkit.call.ended")).Attributes);
            Assert.Equal(
                "zegocallkit.call.direction=incoming, zegocallkit.call.end_reason=RemoteHangUp",
                Assert.Single(bobs.Of("zegocallkit.call.ended")).Attributes);
            Assert.Equal(0, alices.Observe("zegocallkit.call.active"));
        });
    }

    [Fact]
    public void A_declined_call_has_an_end_and_no_duration()
    {
        using var alices = new MeasurementRecorder();
        CallWorld.Run(async world =>
        {
            var alice = await world.PhoneAsync("alice", client: options => options with { MeterFactory = alices });
            var bob = await world.PhoneAsync("bob");
            var dialled = await alice.DialAsync(bob);
            await (await bob.RingsAsync()).DeclineAsync();
            await dialled.Completion;

            Assert.Empty(alices.Of("zegocallkit.call.setup.duration"));
            Assert.Empty(alices.Of("zegocallkit.call.duration"));
            Assert.EndsWith("end_reason=Declined", Assert.Single(alices.Of("zegocallkit.call.ended")).Attributes, StringComparison.Ordinal);
            Assert.Equal(0, alices.Observe("zegocallkit.call.active"));
        });
    }
}
