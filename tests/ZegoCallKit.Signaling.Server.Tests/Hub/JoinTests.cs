using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Users who were not rung become members of a call only if they join it themselves and a member replies; even then, they get no token for its room.</summary>
public sealed class JoinTests
{
    private readonly Gate _gate = new();

    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Whom_a_member_only_writes_to_is_not_in_the_call(string store, int nodes)
    {
        await using var rig = await StartAsync(StoreKinds.Create(store), nodes);
        var (alice, _, bob) = await TalkAsync(rig);

        Assert.Null(await WriteAsync(alice, "bob"));
        _gate.Block("alice", "bob");

        Assert.Equal(WireReasons.Blocked, await WriteAsync(alice, "bob"));
        Assert.Equal(WireReasons.NotMember, Assert.Single((await bob.SendAsync(About(bob))).Receipts).Reason);
        Assert.Equal(WireReasons.NotMember, await TokenAsync(bob));
        Assert.DoesNotContain((await alice.SendAsync(About(alice))).Receipts, static receipt => receipt.User == "bob");
        await bob.SendAsync(About(bob) with { Intent = WireIntents.Knock });
        Assert.Equal(WireReasons.NotMember, await TokenAsync(bob));
        Assert.Empty((await bob.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries);
    }

    [Fact]
    public async Task The_rates_count_for_whom_a_member_writes_to()
    {
        await using var rig = await StartAsync();
        var (alice, _, _) = await TalkAsync(rig);
        var reasons = new List<string?>();
        for (var number = 0; number < 12; number++)
        {
            reasons.Add(await WriteAsync(alice, "bob"));
        }

        Assert.Equal(2, reasons.Count(static reason => reason is WireReasons.Rate));
    }

    [Fact]
    public async Task A_member_who_leaves_opens_no_way_to_whom_the_gate_kept_from_being_rung()
    {
        await using var rig = await StartAsync();
        _gate.Block("alice", "bob");
        var alice = await rig.ConnectAsync("alice");
        var carol = await rig.ConnectAsync("carol");
        await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob", "carol");
        await carol.AnswerAsync("call", true, "alice");

        // Carol's device believes that bob rings.
        await carol.SendAsync(About(carol, "alice", "bob"));
        await carol.SendAsync(About(carol, "alice", "bob") with { Intent = WireIntents.Leave });

        Assert.Equal(WireReasons.Blocked, await WriteAsync(alice, "bob"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Who_joins_is_a_member_when_a_member_has_replied_and_gets_no_token_before_a_host_has_agreed(string store, int nodes)
    {
        await using var rig = await StartAsync(StoreKinds.Create(store), nodes);
        var (alice, _, bob) = await TalkAsync(rig);

        Assert.Null(await WriteAsync(bob, "alice"));
        Assert.Equal(WireReasons.NotMember, Assert.Single((await bob.SendAsync(About(bob))).Receipts).Reason);
        Assert.Null(await WriteAsync(alice, "bob"));

        Assert.Equal(["alice", "bob", "carol"], (await bob.SendAsync(About(bob))).Receipts.Select(static receipt => receipt.User).Order(StringComparer.Ordinal));
        var entry = Assert.Single((await bob.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries);
        Assert.Equal((true, "answered"), (entry.HasJoined, entry.Outcome));
        _gate.Block("alice", "bob");
        Assert.Null(await WriteAsync(alice, "bob"));
        Assert.Equal(WireReasons.NotMember, await TokenAsync(bob));

        _gate.Unblock("alice", "bob");
        await bob.SendAsync(About(bob) with { Intent = WireIntents.Knock });
        Assert.Equal(WireReasons.NotMember, await TokenAsync(bob));
        await alice.SendAsync(About(alice, "bob") with { Intent = WireIntents.Admit });
        Assert.Null(await TokenAsync(bob));
    }

    [Fact]
    public async Task Who_joined_by_the_id_lets_nobody_in()
    {
        await using var rig = await StartAsync();
        var (alice, carol, bob) = await TalkAsync(rig);
        await WriteAsync(bob, "alice");
        await WriteAsync(alice, "bob");
        foreach (var member in new[] { alice, carol })
        {
            await member.SendAsync(About(member) with { Intent = WireIntents.Leave });
        }

        var dave = await rig.ConnectAsync("dave");
        Assert.Equal(WireReasons.Unknown, Assert.Single((await dave.SendAsync(About(dave) with { Intent = WireIntents.Knock })).Receipts).Reason);
        Assert.Equal(WireReasons.NotMember, Assert.Single((await bob.SendAsync(About(bob, "dave") with { Intent = WireIntents.Admit })).Receipts).Reason);
    }

    [Fact]
    public async Task Who_declined_joins_and_heartbeats_alone_join_nobody()
    {
        await using var rig = await StartAsync();
        var (alice, _, bob) = await TalkAsync(rig);
        await alice.RingAsync("call", "bob");
        await bob.AnswerAsync("call", false, "alice");
        await bob.SendAsync(About(bob, "alice") with { Intent = WireIntents.Ephemeral, LifeMs = null });
        await WriteAsync(alice, "bob");
        Assert.DoesNotContain((await alice.SendAsync(About(alice))).Receipts, static receipt => receipt.User == "bob");

        await WriteAsync(bob, "alice");
        await alice.SendAsync(About(alice, "bob") with { Intent = WireIntents.Ephemeral, LifeMs = null });
        Assert.DoesNotContain((await alice.SendAsync(About(alice))).Receipts, static receipt => receipt.User == "bob");
        await WriteAsync(alice, "bob");
        Assert.Contains((await alice.SendAsync(About(alice))).Receipts, static receipt => receipt.User == "bob");
    }

    [Fact]
    public void Of_many_who_ask_the_newest_are_remembered_and_a_full_call_takes_nobody()
    {
        var call = new CallRecord
        {
            Call = "call",
            Inviter = "alice",
            StartedAt = 0,
            Members = [.. Enumerable.Range(0, CallRules.MaxMembers).Select(static number => new MemberRecord { User = number == 0 ? "alice" : $"member-{number}", State = number == 0 ? MemberState.Inviter : MemberState.Accepted })],
        };
        for (var number = 0; number < 1_000; number++)
        {
            call = CallRules.Ask(call, $"user-{number}", "phone", ["alice"]);
        }

        Assert.Equal(CallRules.MaxMembers, call.Askers.Count);
        Assert.Equal("user-999", call.Askers[^1].User);
        Assert.Same(call, CallRules.Join(call, "alice", ["user-999"], 1));
        Assert.Same(call, CallRules.Ask(call, "stranger", "phone", ["user-1"]));
    }

    private static WireEnvelope About(TestDevice device, params string[] to) => new() { Id = device.NextId(), To = to, Call = "call", Intent = WireIntents.Other, LifeMs = 60_000, Payload = "x"u8.ToArray() };

    private static async Task<string?> WriteAsync(TestDevice from, string to) => Assert.Single((await from.SendAsync(About(from, to))).Receipts).Reason;

    /// <summary>Returns why a user gets no token; <see langword="null"/> for one who does.</summary>
    private static async Task<string?> TokenAsync(TestDevice device)
    {
        try
        {
            Assert.NotEmpty(await device.Hub.InvokeAsync<string>(WireProtocol.RoomToken, "call"));
            return null;
        }
        catch (HubException refusal)
        {
            return refusal.Message.Split("HubException: ")[^1];
        }
    }

    /// <summary>Connects alice and carol, who talk, and bob, who is not in the call.</summary>
    private static async Task<(TestDevice Alice, TestDevice Carol, TestDevice Bob)> TalkAsync(ServerRig rig)
    {
        var (alice, carol) = (await rig.ConnectAsync("alice"), await rig.ConnectAsync("carol"));
        await alice.RingAsync("call", "carol");
        await carol.AnswerAsync("call", true, "alice");
        return (alice, carol, await rig.ConnectAsync("bob"));
    }

    private Task<ServerRig> StartAsync(IStoreKind? kind = null, int nodes = 1) =>
        ServerRig.StartAsync(kind, nodes, new CallSignalingOptions { MessagesPerSecond = 10_000 }, services => services.AddSingleton<IRoomTokenIssuer, TestIssuer>().AddSingleton<ICallGate>(_gate));

    private sealed class Gate : ICallGate
    {
        private readonly ConcurrentDictionary<(string Caller, string Callee), bool> _blocked = new();

        public void Block(string caller, string callee) => _blocked[(caller, callee)] = true;

        public void Unblock(string caller, string callee) => _blocked.TryRemove((caller, callee), out _);

        public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) =>
            new(_blocked.ContainsKey((attempt.Caller, attempt.Callee)) ? CallDecision.Block : CallDecision.Allow);
    }
}
