using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Store.Memory;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>A missed call is told, and told once.</summary>
public sealed class MissedTests
{
    [Theory]
    [MemberData(nameof(Setups.All), MemberType = typeof(Setups))]
    public async Task A_missed_call_is_told_once_however_long_the_call_lasts(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        var dave = await rig.ConnectAsync("dave");
        await carol.Hub.InvokeAsync(WireProtocol.SetStatus, new WireStatus { Status = "do-not-disturb", Until = null });
        await alice.RingAsync("call", "bob", "carol", "dave");
        await carol.NextAsync(WireIntents.Missed);
        await dave.NextAsync(WireIntents.Ring);
        await bob.AnswerAsync("call", true, "alice");
        for (var minute = 0; minute < 15; minute++)
        {
            await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
            await bob.SendAsync(new WireEnvelope { Id = $"beat{minute}", Call = "call", Intent = WireIntents.Ephemeral, Payload = default(ReadOnlyMemory<byte>) });
        }

        await dave.NextAsync(WireIntents.Missed);
        await rig.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.NotNull((await rig.Store.GetCallAsync("call"))!.EndedAt);
        await alice.TellAsync("last", null, "carol", "dave");
        await carol.NextAsync(WireIntents.Other);
        await dave.NextAsync(WireIntents.Other);
    }

    [Fact]
    public async Task A_missed_call_is_told_by_another_node_if_the_first_one_fails_before_it_has()
    {
        var isBroken = true;
        await using var rig = await ServerRig.StartAsync(signaling: signaling => signaling.Services.Replace(ServiceDescriptor.Singleton(StoreProxy.Create(
            new MemoryCallStore("epoch"), (method, call) => method == nameof(ICallStore.AppendAsync) && isBroken ? throw new TimeoutException("The store is away.") : call()))));
        await rig.Store.ChangeCallAsync("call", _ => new RingChange(new RingRecord { Id = "1", From = "alice", Device = "phone", SentAt = rig.Now }, "call", ["bob"], new HashSet<string>(), null, rig.Now + 30_000).Apply(null, rig.Now));
        await rig.Store.ScheduleAsync(DueKeys.OfCall("call"), rig.Now + 30_000);
        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(rig.Logs.Errors, static text => text.Contains("The store is away.", StringComparison.Ordinal));
        Assert.NotNull((await rig.Store.GetCallAsync("call"))!.EndedAt);

        isBroken = false;
        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
        await (await rig.ConnectAsync("bob")).NextAsync(WireIntents.Missed);
    }

    [Theory]
    [MemberData(nameof(Setups.All), MemberType = typeof(Setups))]
    public async Task A_cancelled_ring_is_a_missed_call_once_however_late_the_call_is_stopped_again(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        var carol = await rig.ConnectAsync("carol");
        await alice.RingAsync("call", "bob", "carol");
        await bob.AnswerAsync("call", true, "alice");
        await carol.NextAsync(WireIntents.Ring);
        await alice.StopAsync("call", "carol");
        await carol.NextAsync(WireIntents.Stop);
        await carol.NextAsync(WireIntents.Missed);
        for (var minute = 0; minute < 15; minute++)
        {
            await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
            await bob.SendAsync(new WireEnvelope { Id = $"beat{minute}", Call = "call", Intent = WireIntents.Ephemeral, Payload = default(ReadOnlyMemory<byte>) });
        }

        await alice.StopAsync("call");
        await carol.NextAsync(WireIntents.Stop);
        await alice.TellAsync("last", null, "carol");
        await carol.NextAsync(WireIntents.Other);
    }
}
