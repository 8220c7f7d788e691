using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Who is in a call is in it on one device: the user's other devices do not leave it, and take it over only by answering or joining.</summary>
public sealed class MemberDeviceTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_device_that_is_not_in_the_call_does_not_leave_it_for_another_one(string store, int nodes)
    {
        await using var rig = await StartAsync(StoreKinds.Create(store), nodes);
        var (alice, bob) = await TalkAsync(rig);
        var (alicesDesk, bobsDesk) = (await rig.ConnectAsync("alice", "desk"), await rig.ConnectAsync("bob", "desk"));

        await SendAsync(alicesDesk, WireIntents.Leave, "bob");
        await SendAsync(bobsDesk, WireIntents.Leave, "alice");

        Assert.True(await IsInAsync(rig, "alice") && await IsInAsync(rig, "bob"));
        var guest = await rig.ConnectAsync("guest");
        Assert.Equal("alice", Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts).User);
        Assert.Null(Assert.Single((await SendAsync(alice, WireIntents.Refuse, "guest")).Receipts).Reason);

        await SendAsync(bob, WireIntents.Leave, "alice");
        Assert.False(await IsInAsync(rig, "bob"));
        await SendAsync(bobsDesk, WireIntents.Other, "alice");
        await SendAsync(bob, WireIntents.Leave, "alice");
        Assert.True(await IsInAsync(rig, "bob"));

        // A message that the desk sent before does not take the place of the phone again.
        await bob.SendAsync(Envelope(bob, WireIntents.Other, "alice") with { Joins = true });
        await SendAsync(bobsDesk, WireIntents.Other, "alice");
        Assert.Equal("phone", (await FindAsync(rig, "bob")).Device);
        await bobsDesk.SendAsync(Envelope(bobsDesk, WireIntents.Other, "alice") with { Joins = true });
        await SendAsync(bobsDesk, WireIntents.Leave, "alice");
        Assert.False(await IsInAsync(rig, "bob"));
    }

    [Fact]
    public async Task What_an_idle_device_says_of_leaving_is_not_kept_and_replaces_nothing()
    {
        await using var rig = await StartAsync();
        var (_, bob) = await TalkAsync(rig);
        var desk = await rig.ConnectAsync("bob", "desk");
        await SendAsync(desk, WireIntents.Leave, "alice");
        Assert.DoesNotContain((await rig.Store.ReadAsync("alice", 0, false, rig.Now)).Entries, static entry => entry.Intent is WireIntents.Leave);

        await SendAsync(bob, WireIntents.Leave, "alice");
        Assert.Equal("phone", Assert.Single((await rig.Store.ReadAsync("alice", 0, false, rig.Now)).Entries, static entry => entry.Intent is WireIntents.Leave).Device);
    }

    [Fact]
    public async Task A_user_who_joins_by_the_id_is_in_the_call_on_the_device_that_asked()
    {
        await using var rig = await StartAsync();
        var (alice, _) = await TalkAsync(rig);
        var (carol, desk) = (await rig.ConnectAsync("carol"), await rig.ConnectAsync("carol", "desk"));
        await SendAsync(carol, WireIntents.Other, "alice");
        await SendAsync(alice, WireIntents.Other, "carol");

        await SendAsync(desk, WireIntents.Leave, "alice");
        Assert.True(await IsInAsync(rig, "carol"));
        await SendAsync(carol, WireIntents.Leave, "alice");
        Assert.False(await IsInAsync(rig, "carol"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_member_who_left_and_is_rung_again_answers_on_any_device(string store, int nodes)
    {
        await using var rig = await StartAsync(StoreKinds.Create(store), nodes);
        var (alice, phone) = await TalkAsync(rig);
        var desk = await rig.ConnectAsync("bob", "desk");
        await SendAsync(phone, WireIntents.Leave, "alice");

        await alice.RingAsync("call", "bob");
        await UntilAsync(phone, WireIntents.Ring);
        await UntilAsync(desk, WireIntents.Ring);
        Assert.Null(Assert.Single((await desk.AnswerAsync("call", true, "alice")).Receipts).Reason);
        Assert.Equal("desk", (await UntilAsync(phone, WireIntents.Elsewhere)).Device);
        Assert.Equal(WireReasons.AnsweredElsewhere, Assert.Single((await phone.AnswerAsync("call", true, "alice")).Receipts).Reason);
        Assert.True(await IsInAsync(rig, "bob"));
        Assert.Equal("phone", (await UntilAsync(alice, WireIntents.Answer)).Device);
        Assert.Equal("desk", (await UntilAsync(alice, WireIntents.Answer)).Device);

        await SendAsync(phone, WireIntents.Leave, "alice");
        Assert.True(await IsInAsync(rig, "bob"));
        await SendAsync(desk, WireIntents.Leave, "alice");
        Assert.False(await IsInAsync(rig, "bob"));
    }

    [Fact]
    public async Task A_device_that_has_left_before_the_server_knows_answers_what_it_was_sent_before()
    {
        await using var rig = await StartAsync();
        var (alice, phone) = await TalkAsync(rig);
        var desk = await rig.ConnectAsync("bob", "desk");
        await alice.RingAsync("call", "bob");
        await SendAsync(phone, WireIntents.Leave, "alice");
        Assert.Equal(WireReasons.AnsweredElsewhere, Assert.Single((await desk.AnswerAsync("call", true, "alice")).Receipts).Reason);
        Assert.False(await IsInAsync(rig, "bob"));
        Assert.Null(Assert.Single((await phone.AnswerAsync("call", true, "alice")).Receipts).Reason);
        Assert.True(await IsInAsync(rig, "bob"));
    }

    [Fact]
    public async Task A_member_whose_device_was_lost_answers_on_another_one()
    {
        await using var rig = await StartAsync();
        var (alice, phone) = await TalkAsync(rig);
        var desk = await rig.ConnectAsync("bob", "desk");
        await alice.RingAsync("call", "bob");
        Assert.Equal(WireReasons.AnsweredElsewhere, Assert.Single((await desk.AnswerAsync("call", true, "alice")).Receipts).Reason);

        await phone.Hub.DisposeAsync();
        await Eventually.TrueAsync(async () => !(await rig.Store.GetUserAsync("bob", rig.Now)).IsConnected("phone"));
        await alice.RingAsync("call", "bob");
        Assert.Null(Assert.Single((await desk.AnswerAsync("call", true, "alice")).Receipts).Reason);
        Assert.Equal(("desk", true), ((await FindAsync(rig, "bob")).Device, await IsInAsync(rig, "bob")));
    }

    [Theory]
    [InlineData(WireIntents.Answer)]
    [InlineData(WireIntents.Stop)]
    [InlineData(WireIntents.Missed)]
    public async Task A_member_who_does_not_come_back_stays_a_member_who_left(string end)
    {
        await using var rig = await StartAsync();
        var (alice, phone) = await TalkAsync(rig);
        var (desk, carol) = (await rig.ConnectAsync("bob", "desk"), await rig.ConnectAsync("carol"));
        await alice.RingAsync("call", "carol");
        await carol.AnswerAsync("call", true, "alice");
        await SendAsync(phone, WireIntents.Leave, "alice");
        await alice.RingAsync("call", "bob");
        if (end is WireIntents.Answer)
        {
            Assert.Null(Assert.Single((await desk.AnswerAsync("call", false, "alice")).Receipts).Reason);
        }
        else if (end is WireIntents.Stop)
        {
            Assert.Null(Assert.Single((await alice.SendAsync(Envelope(alice, end, "bob") with { OnlyUnanswered = true })).Receipts).Reason);
        }

        await rig.AdvanceAsync(TimeSpan.FromSeconds(31));
        if (end is not WireIntents.Answer)
        {
            // Also on a device that connects later.
            foreach (var device in new[] { phone, desk, await rig.ConnectAsync("bob", "laptop") })
            {
                await UntilAsync(device, WireIntents.Missed);
            }

            Assert.Equal(WireReasons.Ended, Assert.Single((await desk.AnswerAsync("call", true, "alice")).Receipts).Reason);
        }

        Assert.False(await IsInAsync(rig, "bob"));
        Assert.Null((await rig.Store.GetCallAsync("call"))!.EndedAt);
        Assert.Equal("bob in call", await desk.Hub.InvokeAsync<string>(WireProtocol.RoomToken, "call"));
        Assert.Equal("answered", Assert.Single((await desk.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries).Outcome);
        await SendAsync(desk, WireIntents.Other, "alice");
        Assert.True(await IsInAsync(rig, "bob"));
    }

    [Fact]
    public async Task An_invitation_that_was_accepted_does_not_ring_again_when_it_is_repeated()
    {
        await using var rig = await StartAsync();
        var (alice, bob) = (await rig.ConnectAsync("alice"), await rig.ConnectAsync("bob"));
        WireEnvelope Ring(string key) => Envelope(alice, WireIntents.Ring, "bob") with { RingMs = 30_000, CollapseKey = key };
        await alice.SendAsync(Ring("first"));
        await bob.AnswerAsync("call", true, "alice");
        await SendAsync(bob, WireIntents.Leave, "alice");
        await alice.SendAsync(Ring("first"));
        Assert.Equal(MemberState.Accepted, (await FindAsync(rig, "bob")).State);
        await alice.SendAsync(Ring("second"));
        Assert.Equal(MemberState.Ringing, (await FindAsync(rig, "bob")).State);
    }

    [Fact]
    public async Task A_device_that_declines_one_members_invitation_and_accepts_anothers_is_in_the_call()
    {
        await using var rig = await StartAsync();
        var (alice, bob) = await TalkAsync(rig);
        var (carol, desk) = (await rig.ConnectAsync("carol"), await rig.ConnectAsync("carol", "desk"));
        await alice.RingAsync("call", "carol");
        await bob.RingAsync("call", "carol");
        await carol.AnswerAsync("call", false, "alice");
        Assert.Equal(WireReasons.AnsweredElsewhere, Assert.Single((await desk.AnswerAsync("call", true, "bob")).Receipts).Reason);
        Assert.Null(Assert.Single((await carol.AnswerAsync("call", true, "bob")).Receipts).Reason);
        Assert.True(await IsInAsync(rig, "carol"));

        var dave = await rig.ConnectAsync("dave");
        await alice.RingAsync("call", "dave");
        await dave.AnswerAsync("call", false, "alice");
        await rig.AdvanceAsync(TimeSpan.FromSeconds(31));
        Assert.Equal(WireReasons.Ended, Assert.Single((await dave.AnswerAsync("call", true, "alice")).Receipts).Reason);
    }

    [Fact]
    public async Task Heartbeats_and_the_like_reach_who_is_in_the_call_or_rings_and_not_who_left()
    {
        await using var rig = await StartAsync();
        var (alice, bob) = await TalkAsync(rig);
        await rig.ConnectAsync("carol");
        await alice.RingAsync("call", "carol");
        Assert.Equal(["alice", "bob", "carol"], await ReachAsync(alice));

        await SendAsync(bob, WireIntents.Leave, "alice");
        Assert.Equal(["alice", "carol"], await ReachAsync(alice));
        Assert.Contains((await SendAsync(alice, WireIntents.Other)).Receipts, static receipt => receipt.User == "bob");
        await alice.RingAsync("call", "bob");
        Assert.Equal(["alice", "bob", "carol"], await ReachAsync(alice));

        static async Task<IEnumerable<string>> ReachAsync(TestDevice device) =>
            (await device.SendAsync(Envelope(device, WireIntents.Ephemeral) with { LifeMs = null })).Receipts.Select(static receipt => receipt.User).Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_member_who_left_neither_ends_the_call_nor_withdraws_the_rings_of_others(string store, int nodes)
    {
        await using var rig = await StartAsync(StoreKinds.Create(store), nodes);
        var (alice, bob) = await TalkAsync(rig);
        var (carol, dave) = (await rig.ConnectAsync("carol"), await rig.ConnectAsync("dave"));
        await alice.RingAsync("call", "carol");
        await bob.RingAsync("call", "dave");
        await SendAsync(bob, WireIntents.Leave, "alice");

        Assert.Equal(WireReasons.NotMember, Assert.Single((await bob.StopAsync("call")).Receipts).Reason);
        Assert.Equal([("alice", WireReasons.NotMember), ("carol", WireReasons.NotMember), ("dave", null)], (await bob.StopAsync("call", "alice", "carol", "dave")).Receipts.Select(static receipt => (receipt.User, receipt.Reason)));
        await bob.SendAsync(Envelope(bob, WireIntents.Ephemeral, "alice") with { LifeMs = null });
        Assert.False(await IsInAsync(rig, "bob"));
        Assert.Equal((MemberState.Ringing, MemberState.Canceled), ((await FindAsync(rig, "carol")).State, (await FindAsync(rig, "dave")).State));
        Assert.Equal("alice in call", await alice.Hub.InvokeAsync<string>(WireProtocol.RoomToken, "call"));
        Assert.Equal("bob in call", await bob.Hub.InvokeAsync<string>(WireProtocol.RoomToken, "call"));
        Assert.Null(Assert.Single((await carol.AnswerAsync("call", true, "alice")).Receipts).Reason);
        await UntilAsync(dave, WireIntents.Missed);
    }

    [Fact]
    public async Task A_member_who_left_and_rings_others_is_in_the_call_again()
    {
        await using var rig = await StartAsync();
        var (alice, bob) = await TalkAsync(rig);
        var desk = await rig.ConnectAsync("bob", "desk");
        await SendAsync(alice, WireIntents.Leave, "bob");
        await SendAsync(bob, WireIntents.Leave, "alice");
        Assert.Equal(WireReasons.NotMember, Assert.Single((await desk.StopAsync("call")).Receipts).Reason);

        Assert.Null(Assert.Single((await desk.RingAsync("call", "alice")).Receipts).Reason);
        Assert.Equal(("desk", true), ((await FindAsync(rig, "bob")).Device, await IsInAsync(rig, "bob")));
        Assert.Equal(["alice", "bob"], (await desk.StopAsync("call")).Receipts.Where(static receipt => receipt.Reason is null).Select(static receipt => receipt.User));
        await desk.RingAsync("call", "alice");
        await alice.AnswerAsync("call", true, "bob");
        Assert.Equal(MemberState.Inviter, (await FindAsync(rig, "alice")).State);
    }

    [Fact]
    public async Task While_the_inviters_device_in_the_call_is_lost_the_others_are_hosts_whatever_other_device_is_there()
    {
        await using var rig = await StartAsync();
        var (alice, _) = await TalkAsync(rig);
        await rig.ConnectAsync("alice", "desk");
        var guest = await rig.ConnectAsync("guest");
        await alice.Hub.DisposeAsync();
        await Eventually.TrueAsync(async () => !(await rig.Store.GetUserAsync("alice", rig.Now)).IsConnected("phone"));
        Assert.Equal("alice", Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts).User);

        await rig.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("bob", Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts).User);
    }

    /// <summary>Connects the phones of alice and bob, who talk.</summary>
    private static async Task<(TestDevice Alice, TestDevice Bob)> TalkAsync(ServerRig rig)
    {
        var (alice, bob) = (await rig.ConnectAsync("alice"), await rig.ConnectAsync("bob"));
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "alice");
        return (alice, bob);
    }

    private static async Task<WireDelivery> UntilAsync(TestDevice device, string intent)
    {
        WireDelivery next;
        do
        {
            next = await device.NextAsync();
        }
        while (next.Intent != intent);
        return next;
    }

    private static async Task<MemberRecord> FindAsync(ServerRig rig, string user) => (await rig.Store.GetCallAsync("call"))!.Find(user)!;

    private static async Task<bool> IsInAsync(ServerRig rig, string user) => (await FindAsync(rig, user)).IsIn;

    private static WireEnvelope Envelope(TestDevice device, string intent, params string[] to) => new() { Id = device.NextId(), To = to, Call = "call", Intent = intent, LifeMs = 60_000, Payload = "x"u8.ToArray() };

    private static Task<WireReply> SendAsync(TestDevice device, string intent, params string[] to) => device.SendAsync(Envelope(device, intent, to));

    private static Task<ServerRig> StartAsync(IStoreKind? kind = null, int nodes = 1) =>
        ServerRig.StartAsync(kind, nodes, configure: static services => services.AddSingleton<IRoomTokenIssuer, TestIssuer>());
}
