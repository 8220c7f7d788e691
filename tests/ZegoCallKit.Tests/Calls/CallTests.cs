using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls;

public sealed class CallTests
{
    [Fact]
    public void Two_users_ring_talk_and_hang_up() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        var bob = await world.PhoneAsync("bob");
        var dialled = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();

        Assert.Equal(dialled.Id, rings.Id);
        Assert.Equal((CallDirection.Outgoing, CallDirection.Incoming), (dialled.Direction, rings.Direction));
        Assert.Equal(("ALICE", "ALICE"), (rings.Inviter!.Name, rings.InvitedBy!.Name));
        await alice.UntilAsync(dialled, state => state.Members[bob.Id].State == CallMemberState.Received);
        await rings.AcceptAsync();
        await alice.UntilAsync(dialled, CallPhase.InCall);
        await world.PassAsync(10);

        Assert.Equal(["alice", "bob"], world.Cloud.GetUsers(dialled.Id.Value).Select(user => user.Id).Order());
        Assert.Equal(2, world.Cloud.GetStreams(dialled.Id.Value).Count);
        Assert.Single(dialled.Room!.Playbacks.Current.Items);
        Assert.Single(rings.Room!.Playbacks.Current.Items);
        Assert.NotNull(rings.Publication);
        await dialled.HangUpAsync();
        var end = await rings.Completion;

        Assert.Equal(CallEndReason.RemoteHangUp, end.Reason);
        Assert.Equal(alice.Id, end.By);
        Assert.Equal(CallEndReason.LocalHangUp, dialled.State.Current.End!.Reason);
        Assert.Equal([CallPhase.Dialing, CallPhase.Connecting, CallPhase.InCall, CallPhase.Ending, CallPhase.Ended], alice.Phases(dialled));
        Assert.Equal([CallPhase.Ringing, CallPhase.Connecting, CallPhase.InCall, CallPhase.Ending, CallPhase.Ended], bob.Phases(rings));
        Assert.True(dialled.State.Current.Duration >= TimeSpan.FromSeconds(10));
        Assert.Empty(alice.Calls.ActiveCalls.Current.Items);
    });
}
