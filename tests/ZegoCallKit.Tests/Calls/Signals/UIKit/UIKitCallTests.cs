using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

/// <summary>Calls with only the signals of ZEGO's Flutter call kit: the room shows who leaves.</summary>
public sealed class UIKitCallTests
{
    [Fact]
    public void A_call_is_made_and_ended() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"));
        var dialled = await alice.DialAsync(bob);
        var taken = await bob.RingsAsync();
        await taken.AcceptAsync();
        await alice.UntilAsync(dialled, CallPhase.InCall);

        // The protocol has no heartbeat, so none is missed.
        await world.PassAsync(290);
        Assert.Equal(CallPhase.InCall, dialled.State.Current.Phase);
        await taken.HangUpAsync();

        Assert.Equal(CallEndReason.RemoteHangUp, (await dialled.Completion).Reason);
    });

    [Fact]
    public void A_call_is_declined_cancelled_and_turned_down_as_busy() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"), await PhoneAsync(world, "carol"));
        var declined = await alice.DialAsync(bob);
        await (await bob.RingsAsync()).DeclineAsync("later");
        Assert.Equal("later", (await declined.Completion).CustomData);
        Assert.Equal(CallEndReason.Declined, declined.State.Current.End!.Reason);

        var cancelled = await alice.DialAsync(bob);
        var ringing = await bob.RingsAsync(1);
        var busy = await carol.DialAsync(bob);
        Assert.Equal(CallEndReason.Busy, (await busy.Completion).Reason);
        await cancelled.CancelAsync();
        Assert.Equal(CallEndReason.CanceledByCaller, (await ringing.Completion).Reason);
    });

    private static Task<Phone> PhoneAsync(CallWorld world, string user) =>
        world.PhoneAsync(user, configure: static options => options with { Signaling = new InUIKitFormat(options.Signaling) });
}
