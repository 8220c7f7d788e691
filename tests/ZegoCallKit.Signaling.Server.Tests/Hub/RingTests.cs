using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Rings, answers and missed calls.</summary>
public sealed class RingTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_ring_is_answered_once_and_the_other_devices_hear_of_it(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob", "phone");
        var desk = await rig.ConnectAsync("bob", "desk");

        Assert.Equal(2, (await alice.RingAsync("call", "bob")).Receipts[0].Devices);
        var ring = await phone.NextAsync(WireIntents.Ring);
        await desk.NextAsync(WireIntents.Ring);
        Assert.Equal(("call", "alice", rig.Now + 30_000, rig.Now), (ring.Call, ring.From, ring.Deadline, ring.SentAt));

        Assert.Equal(WireOutcomes.Delivered, (await desk.AnswerAsync("call", true, "alice")).Receipts[0].Outcome);
        var late = (await phone.AnswerAsync("call", true, "alice")).Receipts[0];
        Assert.Equal((WireOutcomes.Refused, WireReasons.AnsweredElsewhere), (late.Outcome, late.Reason));

        Assert.Equal("desk", (await alice.NextAsync(WireIntents.Answer)).Device);
        var elsewhere = await phone.NextAsync(WireIntents.Elsewhere);
        Assert.Equal(("call", "bob", "desk", 0), (elsewhere.Call, elsewhere.From, elsewhere.Device, elsewhere.Payload.Length));
        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True(alice.HasNothing && phone.HasNothing && desk.HasNothing);
        Assert.Empty(rig.Logs.Errors);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Devices_that_answer_at_once_agree(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var devices = new List<TestDevice>();
        for (var device = 0; device < 5; device++)
        {
            devices.Add(await rig.ConnectAsync("bob", $"device{device}"));
        }

        for (var round = 0; round < 5; round++)
        {
            var call = $"call{round}";
            await alice.RingAsync(call, "bob");
            var receipts = await Task.WhenAll(devices.Select(async (device, index) => (await device.AnswerAsync(call, index % 2 == 0, "alice")).Receipts[0]));

            Assert.Single(receipts, static receipt => receipt.Outcome is WireOutcomes.Delivered);
            Assert.Equal(4, receipts.Count(static receipt => receipt.Reason is WireReasons.AnsweredElsewhere));
            Assert.Equal(devices[Array.FindIndex(receipts, static receipt => receipt.Reason is null)].Device, (await alice.NextAsync(WireIntents.Answer)).Device);
        }

        Assert.True(alice.HasNothing);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_ring_that_nobody_answers_becomes_a_missed_call_on_every_device(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob", "phone");
        await rig.ConnectAsync("bob", "desk");
        await alice.RingAsync("call", "bob");
        await phone.NextAsync(WireIntents.Ring);

        await rig.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.True(phone.HasNothing);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));

        var missed = await phone.NextAsync(WireIntents.Missed);
        Assert.Equal(("call", "alice", "ring"), (missed.Call, missed.From, System.Text.Encoding.UTF8.GetString(missed.Payload.Span)));
        var late = (await phone.AnswerAsync("call", true, "alice")).Receipts[0];
        Assert.Equal(WireReasons.Ended, late.Reason);

        // Two weeks later, on a device that was offline.
        await rig.AdvanceAsync(TimeSpan.FromDays(14));
        var tablet = await rig.ConnectAsync("bob", "tablet");
        await tablet.NextAsync(WireIntents.Missed);
        Assert.Equal("missed", Assert.Single((await HistoryAsync(tablet)).Entries).Outcome);
        Assert.Equal("missed", Assert.Single((await HistoryAsync(alice)).Entries).Outcome);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_ring_that_is_stopped_is_a_missed_call_and_a_device_that_comes_later_does_not_ring(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob", "phone");
        await alice.RingAsync("call", "bob");
        await phone.NextAsync(WireIntents.Ring);
        await alice.StopAsync("call", "bob");
        await phone.NextAsync(WireIntents.Stop);
        await phone.NextAsync(WireIntents.Missed);

        // A caller whose stop was not heard says it again: for a device that comes later, the first one comes before the news of the missed call nevertheless.
        await alice.StopAsync("call", "bob");
        await phone.NextAsync(WireIntents.Stop);
        var desk = await rig.ConnectAsync("bob", "desk");
        await desk.NextAsync(WireIntents.Stop);
        await desk.NextAsync(WireIntents.Missed);
        await desk.NextAsync(WireIntents.Stop);
        Assert.Equal("missed", (await HistoryAsync(desk)).Entries[0].Outcome);
        Assert.Equal("cancelled", (await HistoryAsync(alice)).Entries[0].Outcome);
        Assert.Equal(WireReasons.Ended, (await phone.AnswerAsync("call", true, "alice")).Receipts[0].Reason);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_stop_for_those_who_have_not_answered_leaves_the_answers_of_the_others(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        var dave = await rig.ConnectAsync("dave");
        await alice.RingAsync("call", "bob", "carol", "dave");
        foreach (var device in new[] { bob, carol, dave })
        {
            await device.NextAsync(WireIntents.Ring);
        }

        await bob.AnswerAsync("call", true, "alice");
        await carol.AnswerAsync("call", false, "alice");
        WireEnvelope Stop(string id) => new() { Id = id, To = ["bob", "carol", "dave"], Call = "call", Intent = WireIntents.Stop, OnlyUnanswered = true, LifeMs = 60_000, Payload = "stop"u8.ToArray() };

        foreach (var stop in new[] { Stop("1"), Stop("2") })
        {
            var receipts = (await alice.SendAsync(stop)).Receipts;
            Assert.Equal([("bob", WireReasons.Answered), ("carol", WireReasons.Answered), ("dave", null)], receipts.Select(static receipt => (receipt.User, receipt.Reason)));
            Assert.Equal(WireOutcomes.Delivered, receipts[2].Outcome);
        }

        await dave.NextAsync(WireIntents.Stop);
        await dave.NextAsync(WireIntents.Missed);
        await dave.NextAsync(WireIntents.Stop);
        Assert.Equal(WireReasons.Ended, (await dave.AnswerAsync("call", true, "alice")).Receipts[0].Reason);
        await alice.TellAsync("last", null, "bob", "carol", "dave");
        foreach (var device in new[] { bob, carol, dave })
        {
            await device.NextAsync(WireIntents.Other);
            Assert.True(device.HasNothing);
        }

        Assert.Equal("answered", (await HistoryAsync(bob)).Entries[0].Outcome);
        Assert.Equal("declined", (await HistoryAsync(carol)).Entries[0].Outcome);
        foreach (var wrong in new[] { Stop("3") with { To = [] }, Stop("4") with { Intent = WireIntents.Other } })
        {
            Assert.Equal(WireReasons.Invalid, (await alice.SendAsync(wrong)).Receipts[0].Reason);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_repeated_invitation_does_not_ring_again_after_it_was_declined_and_a_new_one_does(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob", "phone");
        var desk = await rig.ConnectAsync("bob", "desk");
        WireEnvelope Ring(string id, string key) => new() { Id = id, To = ["bob"], Call = "call", Intent = WireIntents.Ring, RingMs = 30_000, LifeMs = 30_000, CollapseKey = key, Payload = "ring"u8.ToArray() };
        await alice.SendAsync(Ring("1", "first"));
        await phone.NextAsync(WireIntents.Ring);
        await desk.NextAsync(WireIntents.Ring);
        await phone.AnswerAsync("call", false, "alice");
        await desk.NextAsync(WireIntents.Elsewhere);

        Assert.Equal(WireReasons.Answered, (await alice.SendAsync(Ring("2", "first"))).Receipts[0].Reason);
        Assert.Equal(WireReasons.AnsweredElsewhere, (await desk.AnswerAsync("call", true, "alice")).Receipts[0].Reason);
        Assert.Null((await alice.SendAsync(Ring("3", "second"))).Receipts[0].Reason);

        Assert.Equal("3", (await phone.NextAsync(WireIntents.Ring)).Id);
        Assert.Equal("3", (await desk.NextAsync(WireIntents.Ring)).Id);
        Assert.Null((await desk.AnswerAsync("call", true, "alice")).Receipts[0].Reason);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_callee_who_comes_back_in_time_rings_for_what_is_left(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        Assert.Equal(WireOutcomes.Queued, (await alice.RingAsync("call", "bob")).Receipts[0].Outcome);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(10));

        var bob = await rig.ConnectAsync("bob");
        var ring = await bob.NextAsync(WireIntents.Ring);
        Assert.Equal((true, rig.Now + 20_000), (ring.IsReplay, ring.Deadline));
        await bob.AckAsync(ring.Seq);

        // The program restarts while it rings.
        await bob.DisposeAsync();
        var again = await rig.ConnectAsync("bob");
        await again.NextAsync(WireIntents.Ring);
        await again.AnswerAsync("call", true, "alice");
        await alice.NextAsync(WireIntents.Answer);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Do_not_disturb_keeps_silent_until_it_ends_and_leaves_a_missed_call(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await bob.Hub.InvokeAsync(WireProtocol.SetStatus, new WireStatus { Status = "do-not-disturb", Until = rig.Now + 60_000 });

        var refused = (await alice.RingAsync("quiet", "bob")).Receipts[0];
        Assert.Equal((WireOutcomes.Refused, WireReasons.DoNotDisturb), (refused.Outcome, refused.Reason));
        Assert.Equal("quiet", (await bob.NextAsync(WireIntents.Missed)).Call);
        Assert.Equal("missed", (await HistoryAsync(bob)).Entries[0].Outcome);

        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
        await alice.RingAsync("loud", "bob");
        Assert.Equal("loud", (await bob.NextAsync(WireIntents.Ring)).Call);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Messages_to_a_call_reach_its_members_and_strangers_are_refused(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        var mallory = await rig.ConnectAsync("mallory");
        await alice.RingAsync("call", "bob", "carol");
        await bob.NextAsync(WireIntents.Ring);
        await carol.NextAsync(WireIntents.Ring);
        await bob.AnswerAsync("call", true);
        await alice.NextAsync(WireIntents.Answer);
        await carol.NextAsync(WireIntents.Answer);

        WireEnvelope Beat(string id) => new() { Id = id, Call = "call", Intent = WireIntents.Ephemeral, Payload = "beat"u8.ToArray() };
        var reply = await bob.SendAsync(Beat("1"));
        Assert.Equal(["alice", "carol"], reply.Receipts.Where(static receipt => receipt.Devices > 0).Select(static receipt => receipt.User).Order(StringComparer.Ordinal));
        await alice.NextAsync(WireIntents.Ephemeral);
        await carol.NextAsync(WireIntents.Ephemeral);

        foreach (var refused in new[]
        {
            await mallory.SendAsync(Beat("2")),
            await mallory.RingAsync("call", "dave"),
            await mallory.StopAsync("call", "carol"),
            await mallory.AnswerAsync("call", true, "alice"),
            await carol.StopAsync("call", "bob"),
            await carol.RingAsync("call", "dave"),
        })
        {
            Assert.All(refused.Receipts, static receipt => Assert.Equal((WireOutcomes.Refused, WireReasons.NotMember), (receipt.Outcome, receipt.Reason)));
        }

        Assert.Equal(WireReasons.Unknown, Assert.Single((await bob.SendAsync(Beat("3") with { Call = "another" })).Receipts).Reason);
        Assert.Equal(WireReasons.Unknown, (await bob.AnswerAsync("another", true, "alice")).Receipts[0].Reason);
        await alice.TellAsync("last", null, "bob", "carol");
        await carol.NextAsync(WireIntents.Other);
        Assert.True(alice.HasNothing && carol.HasNothing && mallory.HasNothing);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task One_who_asks_to_join_is_a_member_when_a_member_writes_back(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", false, "alice");
        await alice.NextAsync(WireIntents.Answer);
        await bob.NextAsync(WireIntents.Ring);

        WireEnvelope About(string id, params string[] to) => new() { Id = id, To = to, Call = "call", Intent = WireIntents.Other, Payload = "x"u8.ToArray() };
        Assert.Null((await carol.SendAsync(About("ask", "alice"))).Receipts[0].Reason);
        await alice.NextAsync(WireIntents.Other);
        Assert.Equal(WireReasons.NotMember, (await carol.SendAsync(About("to-all"))).Receipts[0].Reason);
        await alice.SendAsync(About("welcome", "carol"));
        await carol.NextAsync(WireIntents.Other);
        Assert.Equal(["alice"], (await carol.SendAsync(About("to-all-now"))).Receipts.Where(static receipt => receipt.Devices > 0).Select(static receipt => receipt.User));

        // No ring is pending any more, and the caller can ring again.
        await rig.AdvanceAsync(TimeSpan.FromMinutes(3));
        Assert.Null((await alice.RingAsync("call", "dave")).Receipts[0].Reason);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_history_has_who_when_and_how_long_page_by_page(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var startedAt = rig.Now;
        await alice.RingAsync("first", "bob");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(5));
        await bob.AnswerAsync("first", true, "alice");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(60));
        await alice.StopAsync("first");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await alice.RingAsync("second", "bob");
        await bob.AnswerAsync("second", false, "alice");

        var page = await HistoryAsync(bob, null, 1);
        Assert.Equal(("second", "declined"), (page.Entries[0].Call, page.Entries[0].Outcome));
        page = await HistoryAsync(bob, page.Cursor, 1);
        var first = page.Entries[0];
        Assert.Equal(("first", "alice", "video", "answered", "phone"), (first.Call, first.Inviter, first.Kind, first.Outcome, first.Device));
        Assert.Equal((startedAt, 60_000L, null), (first.StartedAt, first.DurationMs, page.Cursor));
        Assert.Equal(["bob"], first.Invitees);
        Assert.Equal(["declined", "answered"], (await HistoryAsync(alice)).Entries.Select(static entry => entry.Outcome));
        Assert.Empty((await HistoryAsync(await rig.ConnectAsync("carol"))).Entries);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_call_of_which_nothing_is_heard_any_more_has_ended_when_it_was_last_heard_of(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "alice");
        for (var beat = 0; beat < 6; beat++)
        {
            await rig.AdvanceAsync(TimeSpan.FromSeconds(10));
            await alice.SendAsync(new WireEnvelope { Id = $"beat{beat}", Call = "call", Intent = WireIntents.Ephemeral, Payload = default(ReadOnlyMemory<byte>) });
        }

        await rig.AdvanceAsync(TimeSpan.FromSeconds(89));
        Assert.Null((await HistoryAsync(bob)).Entries[0].DurationMs);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(60_000, (await HistoryAsync(bob)).Entries[0].DurationMs);

        await rig.AdvanceAsync(TimeSpan.FromMinutes(11));
        Assert.Null(await rig.Store.GetCallAsync("call"));
    }

    private static Task<WireHistoryPage> HistoryAsync(TestDevice device, string? cursor = null, int count = 10) =>
        device.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, cursor, count);
}
