using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Which users may reach which other users.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task What_the_gate_refuses_leaves_no_trace_at_the_receiver()
    {
        await using var rig = await StartAsync();
        var mallory = await rig.ConnectAsync("mallory");
        var bob = await rig.ConnectAsync("bob");

        Assert.Equal(WireReasons.Blocked, (await mallory.RingAsync("call", "bob")).Receipts[0].Reason);
        Assert.Equal(WireReasons.Blocked, (await mallory.TellAsync("hi", 60_000, "bob")).Receipts[0].Reason);
        Assert.Equal(WireReasons.Unknown, (await mallory.RingAsync("call", "nobody")).Receipts[0].Reason);
        Assert.Equal(WireReasons.Blocked, (await mallory.RingAsync("call", "fault")).Receipts[0].Reason);
        Assert.Contains(rig.Logs.Errors, static text => text.Contains("gate", StringComparison.Ordinal));

        Assert.True(bob.HasNothing);
        Assert.Equal(0, (await rig.Store.GetUserAsync("bob", rig.Now)).Top);
        Assert.Empty((await bob.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries);
        Assert.Null(await rig.Store.GetCallAsync("call"));
    }

    [Fact]
    public async Task Of_several_receivers_those_who_may_be_rung_are_rung()
    {
        await using var rig = await StartAsync();
        var mallory = await rig.ConnectAsync("mallory");
        var carol = await rig.ConnectAsync("carol");

        var receipts = (await mallory.RingAsync("call", "bob", "carol", "quiet", "mallory")).Receipts;
        Assert.Equal([WireReasons.Blocked, null, WireReasons.DoNotDisturb, WireReasons.Invalid], receipts.Select(static receipt => receipt.Reason));
        await carol.NextAsync(WireIntents.Ring);
        var quiet = await rig.ConnectAsync("quiet");
        await quiet.NextAsync(WireIntents.Missed);
    }

    [Fact]
    public async Task Who_may_not_watch_sees_nothing()
    {
        await using var rig = await StartAsync();
        var mallory = await rig.ConnectAsync("mallory");
        await rig.ConnectAsync("bob");
        await mallory.Hub.InvokeAsync(WireProtocol.Watch, new[] { "bob", "carol" });

        Assert.Equal("carol", (await mallory.NextPresenceAsync()).User);
        Assert.True(mallory.HasNoPresence);
    }

    private static Task<ServerRig> StartAsync() => ServerRig.StartAsync(configure: static services => services.AddSingleton<ICallGate, Gate>());

    private sealed class Gate : ICallGate
    {
        public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) => attempt switch
        {
            { Callee: "fault" } => throw new InvalidOperationException("The gate is broken."),
            { Callee: "nobody" } => new(CallDecision.Unknown),
            { Callee: "quiet" } => new(CallDecision.DoNotDisturb),
            { Caller: "mallory", Callee: "bob", Principal.Identity.IsAuthenticated: true } => new(CallDecision.Block),
            _ => new(CallDecision.Allow),
        };

        public ValueTask<bool> MayWatchAsync(string watcher, string user, CancellationToken cancellationToken = default) => new((watcher, user) is not ("mallory", "bob"));
    }
}
