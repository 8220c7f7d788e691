using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Store;

/// <summary>The operations of a store that no random test covers.</summary>
public sealed class StoreTests
{
    public static TheoryData<string> Stores => Setups.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_many_answers_at_once_one_device_wins_and_all_agree_who(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        for (var round = 0; round < 50; round++)
        {
            var call = $"call{round}";
            await store.ChangeCallAsync(call, before => Ring(call, "alice", "bob", 10_000).Apply(before, 0));

            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(device => Task.Run(async () =>
            {
                var answer = new AnswerChange("bob", $"device{device}", device % 2 == 0);
                var after = await store.ChangeCallAsync(call, before => answer.Apply(before, 100));
                return (Device: $"device{device}", Refusal: answer.Refusal(after), Winner: after!.Find("bob")!.Device);
            })));

            var winner = Assert.Single(answers, static answer => answer.Refusal is null);
            Assert.All(answers, answer => Assert.Equal(winner.Device, answer.Winner));
            Assert.All(answers.Where(answer => answer != winner), static answer => Assert.Equal(WireReasons.AnsweredElsewhere, answer.Refusal));
            Assert.Equal(winner.Device, (await store.GetCallAsync(call))!.Find("bob")!.Device);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_call_is_read_as_it_was_written(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        var written = await store.ChangeCallAsync("call", before => Ring("call", "alice", "bob", 10_000).Apply(before, 7));
        written = await store.ChangeCallAsync("call", before => new AnswerChange("bob", "desk", true).Apply(before, 50));
        var read = await store.GetCallAsync("call");

        Assert.Equal(Text(written!), Text(read!));
        Assert.Equal("ring"u8.ToArray(), read!.Rings[0].Payload.ToArray());
        Assert.Null(await store.ChangeCallAsync("call", static _ => null));
        Assert.Null(await store.GetCallAsync("call"));

        static string Text(CallRecord call) =>
            $"{call with { Members = [], Rings = [] }} {string.Join(' ', call.Members)} {string.Join(' ', call.Rings.Select(static ring => ring with { Payload = default }))}";
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Receipts_are_found_for_ten_minutes(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.SaveReplyAsync("alice", "phone", "1", new WireReply { ServerTime = 5, Receipts = [new WireReceipt { User = "bob", Outcome = WireOutcomes.Delivered, Devices = 2 }] }, 1_000);

        var found = await store.FindReplyAsync("alice", "phone", "1", 600_999);
        Assert.Equal((5, "bob", 2), (found!.ServerTime, found.Receipts[0].User, found.Receipts[0].Devices));
        Assert.Null(await store.FindReplyAsync("alice", "phone", "1", 601_000));
        Assert.Null(await store.FindReplyAsync("alice", "desk", "1", 1_000));
        Assert.Null(await store.FindReplyAsync("bob", "phone", "1", 1_000));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Rings_are_counted_for_a_minute_by_caller_and_by_pair(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        var rate = new RingRate(4, 2);
        bool[] taken =
        [
            await store.TakeRingAsync("alice", "bob", rate, 0),
            await store.TakeRingAsync("alice", "bob", rate, 1_000),
            await store.TakeRingAsync("alice", "bob", rate, 2_000),
            await store.TakeRingAsync("alice", "carol", rate, 3_000),
            await store.TakeRingAsync("alice", "dave", rate, 4_000),
            await store.TakeRingAsync("alice", "erin", rate, 5_000),
            await store.TakeRingAsync("frank", "bob", rate, 5_000),
            await store.TakeRingAsync("alice", "bob", rate, 60_000),
        ];

        Assert.Equal([true, true, false, true, true, false, true, true], taken);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_due_stays_until_it_is_done(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.ScheduleAsync("call/a", 100);
        await store.ScheduleAsync("call/b", 50);
        await store.ScheduleAsync("call/c", 300);

        Assert.Equal([new DueItem("call/b", 50), new DueItem("call/a", 100)], await store.GetDueAsync(100, 10));
        Assert.Equal([new DueItem("call/b", 50)], await store.GetDueAsync(100, 1));

        await store.DoneAsync(new DueItem("call/b", 50));
        await store.ScheduleAsync("call/a", 200);
        await store.DoneAsync(new DueItem("call/a", 100));
        Assert.Equal([new DueItem("call/a", 200)], await store.GetDueAsync(250, 10));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Nodes_whose_lease_ended_are_found_with_what_they_held(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.RenewNodeAsync("one", 1_000);
        await store.RenewNodeAsync("two", 5_000);
        await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "phone", Node = "one", Connection = "1" }, 10);
        await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "desk", Node = "one", Connection = "2" }, 10);
        await store.ConnectAsync(new ConnectRequest { User = "bob", Device = "phone", Node = "two", Connection = "3" }, 10);
        await store.WatchAsync("one", ["carol", "dave"], true);
        await store.WatchAsync("two", ["carol"], true);

        Assert.Equal(["one"], await store.GetDeadNodesAsync(1_000));
        NodeConnection phone = new("one", "alice", "phone", "1"), desk = new("one", "alice", "desk", "2");
        Assert.Equal([desk, phone], (await store.GetConnectionsAsync("one")).OrderBy(static connection => connection.Device, StringComparer.Ordinal));

        Assert.False(await store.DisconnectAsync(phone, 20));
        Assert.Equal([desk], await store.GetConnectionsAsync("one"));
        Assert.False(await store.DisconnectAsync(phone, 20));
        Assert.True(await store.DisconnectAsync(desk, 20));
        Assert.Empty(await store.GetConnectionsAsync("one"));

        await store.RemoveNodeAsync("one");
        Assert.Empty(await store.GetDeadNodesAsync(1_000));
        Assert.Equal(["two"], await store.GetWatchersAsync("carol"));
        Assert.Empty(await store.GetWatchersAsync("dave"));
        await store.WatchAsync("two", ["carol"], false);
        Assert.Empty(await store.GetWatchersAsync("carol"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_failed_node_is_claimed_by_one_node_until_the_claim_expires_or_the_node_is_removed(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.RenewNodeAsync("dead", 1_000);
        Assert.True(await store.ClaimNodeAsync("dead", "one", 2_000, 5_000));
        Assert.False(await store.ClaimNodeAsync("dead", "two", 4_999, 9_000));
        Assert.True(await store.ClaimNodeAsync("dead", "one", 4_999, 8_000));
        Assert.False(await store.ClaimNodeAsync("dead", "two", 7_999, 9_000));

        // Some of its devices may have been disconnected, even if it works again.
        await store.RenewNodeAsync("dead", 60_000);
        Assert.Equal(["dead"], await store.GetDeadNodesAsync(8_000));
        Assert.True(await store.ClaimNodeAsync("dead", "two", 8_000, 9_000));

        await store.RemoveNodeAsync("dead");
        Assert.Empty(await store.GetDeadNodesAsync(8_000));
        Assert.True(await store.ClaimNodeAsync("dead", "one", 8_000, 9_000));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_device_that_connects_while_its_last_connection_is_disconnected_is_found_on_the_node(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "phone", Node = "one", Connection = "0" }, 10);
        for (var round = 1; round < 50; round++)
        {
            var disconnecting = store.DisconnectAsync(new NodeConnection("one", "alice", "phone", $"{round - 1}"), 20).AsTask();
            var connecting = store.ConnectAsync(new ConnectRequest { User = "alice", Device = "phone", Node = "one", Connection = $"{round}" }, 20).AsTask();
            await Task.WhenAll(disconnecting, connecting);

            Assert.Equal([new NodeConnection("one", "alice", "phone", $"{round}")], await store.GetConnectionsAsync("one"));
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_push_target_is_forgotten_only_if_it_is_still_the_same(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.SetPushAsync("alice", "phone", "fcm", "early", 1);
        Assert.Empty((await store.GetUserAsync("alice", 1)).Devices);

        await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "phone", Node = "one", Connection = "1" }, 10);
        await store.SetPushAsync("alice", "phone", "fcm", "new", 20);
        await store.ForgetPushAsync("alice", "phone", "old");
        Assert.Equal(("fcm", "new"), await TargetAsync());

        await store.ForgetPushAsync("alice", "phone", "new");
        Assert.Equal((null, null), await TargetAsync());

        async Task<(string? Service, string? Target)> TargetAsync()
        {
            var device = Assert.Single((await store.GetUserAsync("alice", 30)).Devices);
            return (device.PushService, device.PushTarget);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_status_ends_by_itself(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        await store.SetStatusAsync("alice", "do-not-disturb", 1_000, 10);

        Assert.Equal("do-not-disturb", (await store.GetUserAsync("alice", 999)).Status);
        Assert.Null((await store.GetUserAsync("alice", 1_000)).Status);
        await store.SetStatusAsync("alice", "away", null, 10);
        Assert.Equal("away", (await store.GetUserAsync("alice", 99_999)).Status);
        await store.SetStatusAsync("alice", null, null, 10);
        Assert.Null((await store.GetUserAsync("alice", 10)).Status);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_device_that_was_away_longest_makes_room_for_an_eleventh(string kind)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        for (var device = 0; device < 10; device++)
        {
            await store.ConnectAsync(new ConnectRequest { User = "alice", Device = $"d{device}", Node = "one", Connection = $"c{device}" }, device);
            if (device is 3 or 4)
            {
                await store.DisconnectAsync(new NodeConnection("one", "alice", $"d{device}", $"c{device}"), 100 - device);
            }
        }

        await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "eleventh", Node = "one", Connection = "c11" }, 200);
        var devices = (await store.GetUserAsync("alice", 200)).Devices.Select(static device => device.Device).ToList();
        Assert.Equal(10, devices.Count);
        Assert.DoesNotContain("d4", devices);
        Assert.Contains("eleventh", devices);

        // The next one takes the last place of a device that is away; for a further one there is none.
        Assert.False((await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "twelfth", Node = "one", Connection = "c12" }, 300)).IsFull);
        devices = [.. (await store.GetUserAsync("alice", 300)).Devices.Select(static device => device.Device)];
        Assert.DoesNotContain("d3", devices);
        var refused = await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "thirteenth", Node = "one", Connection = "c13" }, 400);
        Assert.Equal((true, false, false), (refused.IsFull, refused.IsLate, refused.CameOnline));
        Assert.Equal(devices.Order(StringComparer.Ordinal), (await store.GetUserAsync("alice", 400)).Devices.Select(static device => device.Device).Order(StringComparer.Ordinal));
        Assert.False((await store.ConnectAsync(new ConnectRequest { User = "alice", Device = "twelfth", Node = "two", Connection = "c14" }, 500)).IsFull);
    }

    private static RingChange Ring(string call, string from, string to, long deadline) =>
        new(new RingRecord { Id = "r", From = from, Device = "phone", SentAt = 0, Payload = "ring"u8.ToArray() }, call, [to], new HashSet<string>(), "video", deadline);
}
