using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Playing;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Raised hands, attributes, bots and reactions, as a program sees them.</summary>
public sealed class CallStatusTests
{
    [Fact]
    public void Members_and_participants_show_hands_in_their_order_attributes_and_bots() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var bot = await world.PhoneAsync("carol", configure: static options => options with { IsBot = true });
        var (call, sides) = await TalkAsync(alice, bob, bot);
        var participants = call.Room!.Participants.Changes.Record();
        await sides[0].RaiseHandAsync();
        await world.PassAsync(3);
        await sides[1].RaiseHandAsync();
        await sides[1].RaiseHandAsync();
        await sides[1].SetAttributesAsync(new Dictionary<string, string> { ["role"] = "scribe" });
        var state = await alice.UntilAsync(call, static state => state.Accepted.All(static member => member.Status.IsHandRaised) && state.Accepted.Any(static member => member.Status.Attributes.Count > 0));

        Assert.Equal(["bob", "carol"], state.Accepted.OrderBy(static member => member.Status.HandRaisedAt).Select(static member => member.User.Id.Value));
        Assert.InRange((state.Members[bot.Id].Status.HandRaisedAt - state.Members[bob.Id].Status.HandRaisedAt)!.Value.TotalSeconds, 2, 4);
        Assert.Equal((true, "scribe"), (state.Members[bot.Id].Status.IsBot, state.Members[bot.Id].Status.Attributes["role"]));
        Assert.True(sides[1].State.Current.Status is { IsHandRaised: true, IsBot: true });
        Assert.Equal(state.Members[bot.Id].Status, call.Room.Participants.Current.Items[bot.Id].Status);
        Assert.Equal(sides[1].State.Current.Status, sides[1].Room!.Participants.Current.Items[bot.Id].Status);
        Assert.Contains(participants.Items.SelectMany(static changes => changes.Changes), change => change.Current.Id == bob.Id && change.Current.Status.IsHandRaised);
        await sides[0].LowerHandAsync();
        await alice.UntilAsync(call, state => !state.Members[bob.Id].Status.IsHandRaised);
        Assert.Equal(ParticipantStatus.None, call.Room.Participants.Current.Items[bob.Id].Status);
        await call.EndForAllAsync();
    });

    [Fact]
    public void Reactions_reach_the_other_members_and_end_with_the_call() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var (call, sides) = await TalkAsync(alice, bob);
        var (here, there) = (call.Reactions.Record(), sides[0].Reactions.Record());
        await call.ReactAsync("👏");
        await there.WaitForAsync(static _ => true);

        Assert.Equal(new CallReaction { User = alice.User, Text = "👏" }, Assert.Single(there.Items));
        Assert.Empty(here.Items);
        await call.HangUpAsync();
        await bob.UntilAsync(sides[0], CallPhase.Ended);
        await world.PassAsync(1);
        Assert.True(here.IsCompleted && there.IsCompleted);
        await Assert.ThrowsAsync<CallEndedException>(() => call.ReactAsync("👏"));
        await Assert.ThrowsAsync<CallEndedException>(() => call.RaiseHandAsync());
    });

    [Fact]
    public void What_exceeds_a_limit_is_refused_before_anything_is_sent() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var dialed = await alice.DialAsync(bob);
        await Assert.ThrowsAsync<InvalidOperationException>(() => dialed.RaiseHandAsync());
        await (await bob.RingsAsync()).AcceptAsync();
        await alice.UntilAsync(dialed, CallPhase.InCall);

        Assert.Equal("text", (await Assert.ThrowsAsync<ArgumentException>(() => dialed.ReactAsync(""))).ParamName);
        Assert.Equal("text", (await Assert.ThrowsAsync<ArgumentException>(() => dialed.ReactAsync(new string('x', 65)))).ParamName);
        Assert.Equal("text", (await Assert.ThrowsAsync<ArgumentException>(() => dialed.ReactAsync("a\nb"))).ParamName);
        await RefusedAsync(Enumerable.Range(0, 9).ToDictionary(static i => $"a{i}", static _ => ""), "at most 8 attributes");
        await RefusedAsync(new() { ["ä"] = "" }, "name of an attribute");
        await RefusedAsync(new() { [new string('a', 33)] = "" }, "name of an attribute");
        await RefusedAsync(new() { ["a"] = new string('x', 129) }, "value of the attribute 'a'");
        await RefusedAsync(new() { ["a"] = "\t" }, "value of the attribute 'a'");
        await dialed.SetAttributesAsync(Enumerable.Range(0, 8).ToDictionary(static i => $"a{i}", static _ => new string('x', 128)));
        await alice.UntilAsync(dialed, static state => state.Status.Attributes.Count == 8);
        await dialed.EndForAllAsync();

        async Task RefusedAsync(Dictionary<string, string> attributes, string why)
        {
            var fault = await Assert.ThrowsAsync<ArgumentException>(() => dialed.SetAttributesAsync(attributes));
            Assert.Equal("attributes", fault.ParamName);
            Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Fifty_users_are_in_one_call_and_all_see_each_other() => CallWorld.Run(async world =>
    {
        var host = await world.PhoneAsync("host");
        var guests = new List<Phone>();
        for (var i = 1; i < InviteOptions.MaxMembers; i++)
        {
            guests.Add(await world.PhoneAsync($"guest{i:00}"));
        }

        var (call, sides) = await TalkAsync(host, [.. guests]);
        await sides[^1].RaiseHandAsync();
        await world.PassAsync(60);

        Assert.Equal(50, world.Cloud.GetUsers(call.Id.Value).Count);
        Assert.All(sides.Append(call), static side => Assert.Equal((CallPhase.InCall, 49), (side.State.Current.Phase, side.State.Current.Accepted.Count())));
        Assert.All(sides.SkipLast(1).Append(call), side => Assert.True(side.State.Current.Members[guests[^1].Id].Status.IsHandRaised));
        Assert.Contains("at most 50 members", (await Assert.ThrowsAsync<ArgumentException>(() => call.InviteMoreAsync([new UserId("one-too-many")]))).Message, StringComparison.Ordinal);
        var late = await world.PhoneAsync("late");
        var tooMany = late.Watch(await late.Calls.JoinAsync(call.Id));
        Assert.Equal(CallEndReason.RemoteHangUp, (await tooMany.Completion).Reason);
        await call.EndForAllAsync();
        await Task.WhenAll(sides.Select(static side => side.Completion));
    });

    private static async Task<(ICall Call, IReadOnlyList<ICall> Sides)> TalkAsync(Phone caller, params Phone[] callees)
    {
        var call = await caller.DialAsync(callees);
        var sides = new List<ICall>();
        foreach (var callee in callees)
        {
            var side = await callee.RingsAsync();
            await side.AcceptAsync();
            sides.Add(side);
        }

        await caller.UntilAsync(call, state => state.Phase == CallPhase.InCall && state.Accepted.Count() == callees.Length);
        return (call, sides);
    }
}
