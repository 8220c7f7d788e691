using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Who is in a call reaches the others who are in it; who is not reaches nobody by it whom the gate and the rates would not let through.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_has_declined_or_was_not_disturbed_is_reached_as_anybody_else(bool isSilent)
    {
        var gate = new Gate();
        await using var rig = await StartAsync(gate);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        gate.Silent = isSilent;
        await alice.RingAsync("call", "bob");
        gate.Silent = false;
        if (!isSilent)
        {
            await bob.AnswerAsync("call", false, "alice");
        }

        var reasons = new List<string?>();
        for (var number = 0; number < 12; number++)
        {
            reasons.Add((await alice.SendAsync(About($"m{number}", 60_000, "bob"))).Receipts[0].Reason);
        }

        // The ring was the first of ten attempts.
        Assert.Equal(9, reasons.Count(static reason => reason is null));
        Assert.Equal(3, reasons.Count(static reason => reason is WireReasons.Rate));
        gate.Block("alice", "bob");
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("kept", 60_000, "bob"))).Receipts[0].Reason);
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("transient", null, "bob"))).Receipts[0].Reason);
    }

    [Fact]
    public async Task Who_has_declined_reaches_no_members_by_the_call()
    {
        var gate = new Gate();
        gate.Block("bob", "carol");
        await using var rig = await StartAsync(gate);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        await alice.RingAsync("call", "bob", "carol");
        await carol.AnswerAsync("call", true, "alice");

        Assert.Null((await bob.SendAsync(About("rings", null))).Receipts.Single(static receipt => receipt.User == "carol").Reason);
        await bob.AnswerAsync("call", false, "alice");
        Assert.Equal(WireReasons.Blocked, (await bob.SendAsync(About("one", 60_000, "carol"))).Receipts[0].Reason);
        Assert.Equal(WireReasons.NotMember, Assert.Single((await bob.SendAsync(About("all", 60_000))).Receipts).Reason);
    }

    [Fact]
    public async Task Members_reach_each_other_without_limits_until_they_leave()
    {
        var gate = new Gate();
        await using var rig = await StartAsync(gate);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        await alice.RingAsync("call", "bob", "carol");
        await bob.AnswerAsync("call", true, "alice");
        await carol.AnswerAsync("call", true, "alice");
        gate.Block("alice", "bob");
        for (var number = 0; number < 30; number++)
        {
            Assert.Null((await alice.SendAsync(About($"m{number}", 60_000, "bob"))).Receipts[0].Reason);
        }

        await bob.SendAsync(About("bye", 60_000, "alice", "carol") with { Intent = WireIntents.Leave });
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("kept", 60_000, "bob"))).Receipts[0].Reason);
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("transient", null))).Receipts.Single(static receipt => receipt.User == "bob").Reason);
        Assert.Null((await carol.SendAsync(About("carols", 60_000, "bob"))).Receipts[0].Reason);

        // Who comes back is in it again.
        await bob.SendAsync(About("again", 60_000, "alice", "carol"));
        Assert.Null((await alice.SendAsync(About("welcome", 60_000, "bob"))).Receipts[0].Reason);
    }

    [Fact]
    public async Task A_call_that_has_ended_opens_no_way_and_its_members_can_still_say_that_they_leave()
    {
        var gate = new Gate();
        await using var rig = await StartAsync(gate);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "alice");
        await alice.StopAsync("call");
        var reasons = new List<string?>();
        for (var number = 0; number < 12; number++)
        {
            Assert.Null((await alice.SendAsync(About($"t{number}", null, "bob"))).Receipts[0].Reason);
            reasons.Add((await alice.SendAsync(About($"m{number}", 60_000, "bob"))).Receipts[0].Reason);
        }

        Assert.Equal(3, reasons.Count(static reason => reason is WireReasons.Rate));
        gate.Block("alice", "bob");
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("kept", 60_000, "bob"))).Receipts[0].Reason);
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("transient", null))).Receipts.Single(static receipt => receipt.User == "bob").Reason);

        for (var number = 0; number < 30; number++)
        {
            Assert.Null((await alice.SendAsync(About($"l{number}", 60_000) with { Intent = WireIntents.Leave })).Receipts.Single(static receipt => receipt.User == "bob").Reason);
        }

        // They take one place in the inbox.
        Assert.Single((await rig.Store.ReadAsync("bob", 0, false, rig.Now)).Entries, static entry => entry.Intent is WireIntents.Leave);

        // Whoever rings others for it begins it anew, without those who were in it.
        await alice.RingAsync("call", "carol");
        Assert.Equal(WireReasons.Blocked, (await alice.SendAsync(About("anew", 60_000, "bob"))).Receipts[0].Reason);
    }

    [Fact]
    public async Task Repeated_answers_take_one_place_in_an_inbox()
    {
        await using var rig = await StartAsync(new Gate());
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        for (var number = 0; number < 30; number++)
        {
            await bob.AnswerAsync("call", false, "alice");
        }

        Assert.Single((await rig.Store.ReadAsync("alice", 0, false, rig.Now)).Entries);
        await alice.NextAsync(WireIntents.Answer);
    }

    [Fact]
    public async Task Repeated_stops_take_one_place_in_the_inbox_of_who_is_not_in_the_call()
    {
        await using var rig = await StartAsync(new Gate());
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        await alice.RingAsync("call", "bob", "carol");
        await bob.AnswerAsync("call", false, "alice");
        await carol.AnswerAsync("call", true, "alice");
        for (var number = 0; number < 30; number++)
        {
            await alice.StopAsync("call", "bob");
        }

        await alice.StopAsync("call");
        for (var number = 0; number < 30; number++)
        {
            await alice.StopAsync("call", "bob", "carol");
        }

        Assert.Single((await rig.Store.ReadAsync("bob", 0, false, rig.Now)).Entries, static entry => entry.Intent is WireIntents.Stop);
        Assert.Equal(2, (await rig.Store.ReadAsync("carol", 0, false, rig.Now)).Entries.Count(static entry => entry.Intent is WireIntents.Stop));
    }

    private static WireEnvelope About(string id, long? lifeMs, params string[] to) => new() { Id = id, To = to, Call = "call", Intent = WireIntents.Other, LifeMs = lifeMs, Payload = "x"u8.ToArray() };

    private static Task<ServerRig> StartAsync(Gate gate) => ServerRig.StartAsync(options: new CallSignalingOptions { MessagesPerSecond = 10_000 }, configure: services => services.AddSingleton<ICallGate>(gate));

    private sealed class Gate : ICallGate
    {
        private readonly ConcurrentDictionary<(string Caller, string Callee), bool> _blocked = new();

        public bool Silent { get; set; }

        public void Block(string caller, string callee) => _blocked[(caller, callee)] = true;

        public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) =>
            new(_blocked.ContainsKey((attempt.Caller, attempt.Callee)) ? CallDecision.Block : Silent ? CallDecision.DoNotDisturb : CallDecision.Allow);

        public ValueTask<bool> MayWatchAsync(string watcher, string user, CancellationToken cancellationToken = default) => new(true);
    }
}
