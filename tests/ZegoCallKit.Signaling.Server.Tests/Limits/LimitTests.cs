using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Limits;

/// <summary>A message that exceeds a limit gets a receipt, and the connection continues.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Too_many_messages_are_refused_until_time_has_passed_also_over_a_new_connection()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { MessagesPerSecond = 5 });
        var alice = await rig.ConnectAsync("alice");
        for (var number = 0; number < 10; number++)
        {
            Assert.Null((await alice.TellAsync("x", null, "alice")).Receipts[0].Reason);
        }

        var over = await alice.TellAsync("x", 60_000, "alice");
        Assert.Equal((WireOutcomes.Refused, WireReasons.Rate), (over.Receipts[0].Outcome, over.Receipts[0].Reason));
        await alice.DisposeAsync();
        var again = await rig.ConnectAsync("alice");
        Assert.Equal(WireReasons.Rate, (await again.TellAsync("x", null, "alice")).Receipts[0].Reason);
        Assert.Null((await (await rig.ConnectAsync("alice", "desk")).TellAsync("x", null, "alice")).Receipts[0].Reason);

        rig.Clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Null((await again.TellAsync("x", null, "alice")).Receipts[0].Reason);
        Assert.Equal(WireReasons.Rate, (await again.TellAsync("x", null, "alice")).Receipts[0].Reason);
    }

    [Fact]
    public async Task Too_many_bytes_are_refused()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { BytesPerSecond = 1_024, MaxPayloadBytes = 1_024 });
        var alice = await rig.ConnectAsync("alice");
        Assert.Null((await alice.TellAsync(new string('x', 1_024), null, "alice")).Receipts[0].Reason);
        Assert.Null((await alice.TellAsync(new string('x', 1_024), null, "alice")).Receipts[0].Reason);
        Assert.Equal(WireReasons.Rate, (await alice.TellAsync("x", null, "alice")).Receipts[0].Reason);
    }

    [Fact]
    public async Task What_was_refused_for_its_rate_may_be_sent_again_with_the_same_id()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { RingsPerPairAndMinute = 1 });
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var envelope = new WireEnvelope { Id = "second", To = ["bob"], Intent = WireIntents.Other, LifeMs = 60_000, Payload = "x"u8.ToArray() };
        await alice.TellAsync("first", 60_000, "bob");
        await bob.NextAsync();
        Assert.Equal(WireReasons.Rate, (await alice.SendAsync(envelope)).Receipts[0].Reason);

        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await alice.SendAsync(envelope)).Receipts[0].Reason);
        Assert.Equal("second", (await bob.NextAsync()).Id);
    }

    [Fact]
    public async Task A_payload_or_a_list_that_is_too_large_is_refused()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { MaxPayloadBytes = 1_024, MaxReceivers = 3 });
        var alice = await rig.ConnectAsync("alice");
        Assert.Equal((1_024, 3), (alice.Welcome.Limits.MaxPayloadBytes, alice.Welcome.Limits.MaxReceivers));

        Assert.Equal(WireReasons.TooLarge, Assert.Single((await alice.TellAsync(new string('x', 1_025), 60_000, "bob")).Receipts).Reason);
        Assert.Equal(WireReasons.TooLarge, Assert.Single((await alice.TellAsync("x", 60_000, "a", "b", "c", "d")).Receipts).Reason);
        Assert.Equal(3, (await alice.TellAsync("x", 60_000, "a", "b", "c")).Receipts.Count);
    }

    [Fact]
    public async Task A_frame_above_all_limits_ends_the_connection_and_no_other()
    {
        await using var rig = await ServerRig.StartAsync();
        var mallory = await rig.ConnectAsync("mallory");
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");

        await Assert.ThrowsAnyAsync<Exception>(() => mallory.TellAsync(new string('x', 100_000), null, "bob"));
        await mallory.ClosedAsync();
        await alice.TellAsync("still here", null, "bob");
        await bob.NextAsync();
    }

    [Fact]
    public async Task A_user_cannot_ring_everybody()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { MessagesPerSecond = 10_000, RingsPerMinute = 60 });
        var mallory = await rig.ConnectAsync("mallory");
        var rung = 0;
        for (var number = 0; number < 200; number++)
        {
            rung += (await mallory.RingAsync($"call{number}", Enumerable.Range(0, 49).Select(user => $"user{(number * 49) + user}").ToArray())).Receipts.Count(static receipt => receipt.Reason is null);
        }

        Assert.Equal(60, rung);
    }

    [Fact]
    public async Task A_connection_watches_no_more_users_than_it_may()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { MaxWatchedUsers = 2 });
        var alice = await rig.ConnectAsync("alice");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "a", "b", "c" });
        await alice.Hub.InvokeAsync(WireProtocol.Watch, new[] { "d" });
        Assert.Empty(await rig.Store.GetWatchersAsync("c"));
        Assert.Empty(await rig.Store.GetWatchersAsync("d"));
        Assert.Single(await rig.Store.GetWatchersAsync("b"));
    }

    [Fact]
    public async Task The_other_methods_have_a_rate_too()
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { MessagesPerSecond = 2 });
        var alice = await rig.ConnectAsync("alice");
        for (var number = 0; number < 4; number++)
        {
            await alice.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 1);
        }

        var fault = await Assert.ThrowsAsync<HubException>(() => alice.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 1));
        Assert.Contains(WireReasons.Rate, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_their_limits_are_named()
    {
        Assert.Throws<ArgumentException>("options.MaxPayloadBytes", static () => new CallSignalingOptions { MaxPayloadBytes = 1 }.Validate("options"));
        Assert.Throws<ArgumentException>("options.PresenceGrace", static () => new CallSignalingOptions { PresenceGrace = TimeSpan.FromSeconds(1) }.Validate("options"));
        Assert.Throws<ArgumentException>("options.Tokens.SigningKeys", static () => new CallSignalingOptions { Tokens = Tokens.Options with { SigningKeys = ["short"] } }.Validate("options"));
        Assert.DoesNotContain(Tokens.Key, new CallSignalingOptions { Tokens = Tokens.Options }.ToString(), StringComparison.Ordinal);
    }
}
