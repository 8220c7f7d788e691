using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>The guarantees of receipts about delivery, over real connections.</summary>
public sealed class DeliveryTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_message_reaches_every_device_of_its_receiver_and_no_other(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var phone = await rig.ConnectAsync("bob", "phone");
        var desk = await rig.ConnectAsync("bob", "desk");
        var carol = await rig.ConnectAsync("carol");

        var reply = await alice.TellAsync("hello", 60_000, "bob");
        await alice.TellAsync("for carol", 60_000, "carol");

        var receipt = Assert.Single(reply.Receipts);
        Assert.Equal((WireOutcomes.Delivered, 2, rig.Now), (receipt.Outcome, receipt.Devices, reply.ServerTime));
        foreach (var device in new[] { phone, desk })
        {
            var got = await device.NextAsync();
            Assert.Equal(("alice", "phone", "phone-1", "hello", false), (got.From, got.Device, got.Id, Text(got), got.IsReplay));
        }

        Assert.Equal("for carol", Text(await carol.NextAsync()));
        Assert.True(phone.HasNothing && desk.HasNothing && carol.HasNothing && alice.HasNothing);
        Assert.Empty(rig.Logs.Errors);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_kept_waits_for_a_device_and_comes_again_until_it_is_acknowledged(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        Assert.Equal(WireOutcomes.Queued, (await alice.TellAsync("one", 60_000, "bob")).Receipts[0].Outcome);
        await alice.TellAsync("two", 60_000, "bob");

        var first = await rig.ConnectAsync("bob");
        Assert.Equal(2, first.Welcome.Backlog);
        var one = await first.NextAsync();
        Assert.Equal(("one", true), (Text(one), one.IsReplay));
        Assert.Equal("two", Text(await first.NextAsync()));
        await first.AckAsync(one.Seq);
        await first.DisposeAsync();

        var second = await rig.ConnectAsync("bob", epoch: first.Welcome.Epoch, seq: one.Seq);
        Assert.Equal((1, false, one.Seq), (second.Welcome.Backlog, second.Welcome.HasGap, second.Welcome.Seq));
        var again = await second.NextAsync();
        Assert.Equal(("two", true), (Text(again), again.IsReplay));
        Assert.True(second.HasNothing);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_every_device_took_leaves_the_inbox(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.TellAsync("one", 60_000, "bob");
        var one = await bob.NextAsync();
        Assert.Single((await rig.Store.ReadAsync("bob", 0, false, rig.Now)).Entries);

        await bob.AckAsync(one.Seq);
        await bob.Hub.InvokeAsync(WireProtocol.Goodbye);

        Assert.Empty((await rig.Store.ReadAsync("bob", 0, false, rig.Now)).Entries);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_message_that_is_sent_again_is_delivered_once_and_gets_the_first_receipts(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var envelope = new WireEnvelope { Id = "same", To = ["bob"], Intent = WireIntents.Other, LifeMs = 600_000, Payload = "x"u8.ToArray() };
        var first = await alice.SendAsync(envelope);
        var bob = await rig.ConnectAsync("bob");
        await bob.NextAsync();

        await rig.AdvanceAsync(TimeSpan.FromMinutes(5));
        var again = await alice.SendAsync(envelope);
        Assert.Equal((first.ServerTime, WireOutcomes.Queued), (again.ServerTime, again.Receipts[0].Outcome));

        // The state after a node failed between writing the inbox and writing the receipts.
        await rig.Store.SaveReplyAsync("alice", "phone", "same", new WireReply { ServerTime = 0, Receipts = [] }, rig.Now - 600_000);
        Assert.Equal(WireOutcomes.Delivered, (await alice.SendAsync(envelope)).Receipts[0].Outcome);
        await alice.TellAsync("last", 60_000, "bob");
        Assert.Equal("last", Text(await bob.NextAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Stored_and_transient_messages_of_a_device_arrive_in_its_order(string store, int nodes)
    {
        const int Count = 30;
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes, new CallSignalingOptions { RingsPerMinute = 1_000, RingsPerPairAndMinute = 1_000 });
        var bob = await rig.ConnectAsync("bob");
        var senders = new List<TestDevice>();
        for (var sender = 0; sender < 3; sender++)
        {
            senders.Add(await rig.ConnectAsync("alice", $"device{sender}"));
        }

        await Task.WhenAll(senders.Select(async sender =>
        {
            // Not awaited one by one: SignalR keeps the order of calls.
            await Task.WhenAll(Enumerable.Range(0, Count).Select(number => sender.TellAsync(number.ToString(CultureInfo.InvariantCulture), number % 3 == 0 ? null : 60_000, "bob")));
        }));

        var got = new List<WireDelivery>();
        for (var count = 0; count < senders.Count * Count; count++)
        {
            got.Add(await bob.NextAsync());
            if (got[^1].Seq > 0)
            {
                await bob.AckAsync(got[^1].Seq);
            }
        }

        Assert.All(got.GroupBy(static delivery => delivery.Device), static group =>
            Assert.Equal(Enumerable.Range(0, Count).Select(static number => number.ToString(CultureInfo.InvariantCulture)), group.Select(Text)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_gap_is_told(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes, new CallSignalingOptions { MessagesPerSecond = 1_000, RingsPerMinute = 1_000, RingsPerPairAndMinute = 1_000 });
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var epoch = bob.Welcome.Epoch;
        Assert.False(bob.Welcome.HasGap);
        await bob.DisposeAsync();
        for (var number = 0; number < 101; number++)
        {
            await alice.TellAsync($"{number}", 60_000, "bob");
        }

        var again = await rig.ConnectAsync("bob", epoch: epoch);
        Assert.Equal((true, 100), (again.Welcome.HasGap, again.Welcome.Backlog));
        Assert.Equal("1", Text(await again.NextAsync()));

        Assert.True((await rig.ConnectAsync("bob", "desk", "an epoch that is gone")).Welcome.HasGap);
        Assert.False((await rig.ConnectAsync("bob", "tablet")).Welcome.HasGap);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_newer_message_replaces_one_that_waits_with_the_same_key(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var carol = await rig.ConnectAsync("carol");
        WireEnvelope With(string id) => new() { Id = id, To = ["bob"], Intent = WireIntents.Other, LifeMs = 60_000, CollapseKey = "key", Payload = Encoding.UTF8.GetBytes(id) };
        await alice.SendAsync(With("one"));
        await carol.SendAsync(With("another"));
        await alice.SendAsync(With("two"));

        var bob = await rig.ConnectAsync("bob");
        Assert.Equal(2, bob.Welcome.Backlog);
        Assert.Equal("another", Text(await bob.NextAsync()));
        Assert.Equal("two", Text(await bob.NextAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_too_old_is_not_delivered_and_is_no_gap(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await bob.DisposeAsync();
        await alice.TellAsync("old", 1_000, "bob");
        await alice.TellAsync("young", 60_000, "bob");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(2));

        var again = await rig.ConnectAsync("bob", epoch: bob.Welcome.Epoch);
        Assert.False(again.Welcome.HasGap);
        Assert.Equal("young", Text(await again.NextAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_device_that_connects_anew_replaces_its_old_connection(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var old = await rig.ConnectAsync("bob");
        var fresh = await rig.ConnectAsync("bob");
        Assert.Equal(WireReasons.Replaced, (await old.ByeAsync()).Reason);

        // The end of the old connection must not remove the new one.
        await old.DisposeAsync();
        await alice.TellAsync("hello", null, "bob");
        Assert.Equal("hello", Text(await fresh.NextAsync()));
    }

    [Fact]
    public async Task A_message_for_nobody_who_is_there_is_dropped_unless_it_is_kept()
    {
        await using var rig = await ServerRig.StartAsync();
        var alice = await rig.ConnectAsync("alice");

        Assert.Equal(WireOutcomes.Dropped, (await alice.TellAsync("hello", null, "bob")).Receipts[0].Outcome);
    }

    private static string Text(WireDelivery delivery) => Encoding.UTF8.GetString(delivery.Payload.Span);
}
