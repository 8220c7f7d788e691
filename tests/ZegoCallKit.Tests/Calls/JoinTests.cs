using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Tests.Calls.Signals.UIKit;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Joining calls, in the kit's own protocol and in that of ZEGO's Flutter call kit, which has no join signal: there, the room shows who has joined.</summary>
public sealed class JoinTests
{
    [Theory]
    [InlineData(SignalFormat.CallKit)]
    [InlineData(SignalFormat.ZegoUIKit)]
    public void Who_declined_who_left_and_who_was_never_called_joins_and_all_see_all(SignalFormat format) => CallWorld.Run(async world =>
    {
        Task<Phone> PhoneAsync(string user) =>
            world.PhoneAsync(user, configure: options => format == SignalFormat.CallKit ? options : options with { Signaling = new InUIKitFormat(options.Signaling) });
        Phone[] phones = [await PhoneAsync("alice"), await PhoneAsync("bob"), await PhoneAsync("carol"), await PhoneAsync("dave")];
        var (alice, bob, carol, dave) = (phones[0], phones[1], phones[2], phones[3]);
        var call = await alice.DialAsync(bob, carol);
        var first = await bob.RingsAsync();
        await first.AcceptAsync();
        await (await carol.RingsAsync()).DeclineAsync();
        await alice.UntilAsync(call, state => state.Phase == CallPhase.InCall && state.Members[carol.Id].State == CallMemberState.Rejected);

        // Carol joins after declining.
        var atCarol = carol.Watch(await carol.Calls.JoinAsync(call.Id));
        await alice.UntilAsync(call, state => state.Accepted.Count() == 2);
        await first.HangUpAsync();
        await alice.UntilAsync(call, state => state.Members[bob.Id].State == CallMemberState.Left);
        await carol.UntilAsync(atCarol, state => state.Accepted.Count() == 1);
        var atBob = bob.Watch(await bob.Calls.JoinAsync(call.Id));
        var atDave = dave.Watch(await dave.Calls.JoinAsync(call.Id));
        ICall[] calls = [call, atBob, atCarol, atDave];
        foreach (var (phone, its) in phones.Zip(calls))
        {
            await phone.UntilAsync(its, state => state.Accepted.Count() == 3);
        }

        // Longer than the silence limit, and longer than the cloud keeps a user who has disappeared.
        await world.PassAsync(200);
        Assert.All(calls, its => Assert.Equal((CallPhase.InCall, 3), (its.State.Current.Phase, its.State.Current.Accepted.Count())));
        Assert.Equal(4, world.Cloud.GetStreams(call.Id.Value).Count);
        Assert.Equal(format == SignalFormat.CallKit ? alice.Id : null, atDave.Inviter?.Id);
        await atBob.HangUpAsync();
        await call.HangUpAsync();
        await carol.UntilAsync(atCarol, state => state.Accepted.Count() == 1);
        await atDave.HangUpAsync();

        Assert.Equal((CallEndReason.RemoteHangUp, dave.Id), ((await atCarol.Completion).Reason, atCarol.State.Current.End!.By!.Value));
    });

    [Fact]
    public void Commands_of_a_call_that_is_over_do_not_reach_the_one_that_was_joined_again() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"), await world.PhoneAsync("carol"));
        var former = await alice.DialAsync(bob, carol);
        var atBob = await bob.RingsAsync();
        await atBob.AcceptAsync();
        await (await carol.RingsAsync()).AcceptAsync();
        await bob.UntilAsync(atBob, static state => state.Accepted.Count() == 2);
        await former.HangUpAsync();
        var again = alice.Watch(await alice.Calls.JoinAsync(former.Id));

        await former.HangUpAsync();
        await former.CancelAsync();
        await former.DeclineAsync();
        await former.EndForAllAsync();
        await world.PassAsync(10);

        Assert.Equal((CallPhase.Ended, CallPhase.InCall, CallPhase.InCall), (former.State.Current.Phase, again.State.Current.Phase, atBob.State.Current.Phase));
        await again.EndForAllAsync();
    });

    [Theory]
    [InlineData(SignalFormat.CallKit)]
    [InlineData(SignalFormat.ZegoUIKit)]
    public void Joining_where_nobody_is_ends_by_itself(SignalFormat format) => CallWorld.Run(async world =>
    {
        var bob = await world.PhoneAsync("bob", configure: options => format == SignalFormat.CallKit ? options : options with { Signaling = new InUIKitFormat(options.Signaling) });
        var call = bob.Watch(await bob.Calls.JoinAsync(new CallId("gone")));

        Assert.Equal(CallEndReason.NotFound, (await call.Completion).Reason);
    });
}
