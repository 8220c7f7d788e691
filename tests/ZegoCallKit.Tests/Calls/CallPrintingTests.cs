using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls;

public sealed class CallPrintingTests
{
    [Fact]
    public void A_call_and_its_state_name_it_its_phase_and_its_members() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        await (await bob.RingsAsync()).AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        Assert.Equal($"call '{call.Id}' (InCall)", $"{call}");
        Assert.Equal($"call '{call.Id}' (InCall, Video): bob=Accepted", $"{call.State.Current}");

        await call.HangUpAsync();
        await call.Completion;
        Assert.Equal($"call '{call.Id}' (Ended)", $"{call}");
        Assert.StartsWith($"call '{call.Id}' (Ended, Video, LocalHangUp): bob=", $"{call.State.Current}", StringComparison.Ordinal);
    });
}
