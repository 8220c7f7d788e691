using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Signaling.Server.Tests.Nodes;

/// <summary>A node starts and stops whether or not its store is there.</summary>
public sealed class CallNodeTests
{
    private readonly FaultyKind _store = new();

    [Fact]
    public async Task A_node_whose_store_is_away_starts_and_serves_when_the_store_is_back()
    {
        var fault = _store.Fail(nameof(ICallStore.RenewNodeAsync));
        await using var rig = await ServerRig.StartAsync(_store);
        Assert.Equal(HealthStatus.Unhealthy, await ReadyAsync(rig.Nodes[0]));

        // Nobody would notify this node's devices yet.
        var bob = rig.Create("bob");
        await bob.StartAsync();
        var refusal = await Assert.ThrowsAsync<HubException>(() => bob.HelloAsync());
        Assert.Contains(WireReasons.Unavailable, refusal.Message, StringComparison.Ordinal);

        fault.Heal();
        await ServerRig.RenewAsync(rig.Nodes[0]);
        Assert.Equal(HealthStatus.Healthy, await ReadyAsync(rig.Nodes[0]));
        await bob.HelloAsync();
        await (await rig.ConnectAsync("alice")).TellAsync("hello", null, "bob");
        await bob.NextAsync(WireIntents.Other);
    }

    [Fact]
    public async Task A_node_tries_by_itself_until_its_store_is_there()
    {
        var fault = _store.Fail(nameof(ICallStore.RenewNodeAsync));
        await using var rig = await ServerRig.StartAsync(_store, configure: static services => services.AddSingleton(new NodeState()));
        fault.Heal();

        await Eventually.TrueAsync(async () =>
        {
            rig.Clock.Advance(CallNode.DueEvery);
            return await ReadyAsync(rig.Nodes[0]) is HealthStatus.Healthy;
        });
        await rig.ConnectAsync("bob");
    }

    [Fact]
    public async Task A_node_starts_before_its_Redis()
    {
        Assert.SkipWhen(!RedisServer.IsInstalled, "There is no redis-server on this machine: apt-get install redis-server.");
        var port = LoopbackPort.Find();
        await using var rig = await ServerRig.StartAsync(signaling: signaling => signaling.AddRedis(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},connectTimeout=500")));
        Assert.Equal(HealthStatus.Unhealthy, await ReadyAsync(rig.Nodes[0]));

        await using var redis = await RedisProcess.StartAsync(port: port);
        await Eventually.TrueAsync(async () => await Record.ExceptionAsync(() => ServerRig.RenewAsync(rig.Nodes[0])) is null);
        Assert.Equal(HealthStatus.Healthy, await ReadyAsync(rig.Nodes[0]));
        var bob = await rig.ConnectAsync("bob");
        await (await rig.ConnectAsync("alice")).TellAsync("hello", null, "bob");
        await bob.NextAsync(WireIntents.Other);
    }

    [Fact]
    public async Task A_fault_while_a_node_stops_does_not_keep_it_from_handing_over()
    {
        await using var rig = await ServerRig.StartAsync(_store, configure: static services => services.AddSingleton(new NodeState()));
        var read = _store.Hold(nameof(ICallStore.GetDueAsync));
        rig.Clock.Advance(CallNode.DueEvery);
        await read.ReachedAsync();

        var stopping = rig.Nodes[0].StopAsync(TestContext.Current.CancellationToken);
        await rig.Logs.WaitForAsync("is stopping");
        read.Break();
        await stopping;

        Assert.Empty(await (await _store.OpenAsync()).GetDeadNodesAsync(long.MaxValue));
    }

    [Fact]
    public async Task A_node_whose_store_is_away_stops()
    {
        await using var rig = await ServerRig.StartAsync(_store);
        var fault = _store.Fail(nameof(ICallStore.RemoveNodeAsync));

        await rig.Nodes[0].StopAsync(TestContext.Current.CancellationToken);

        await fault.ReachedAsync();
        Assert.Contains(rig.Logs.Errors, static text => text.Contains("lease", StringComparison.Ordinal));
    }

    private static async Task<HealthStatus> ReadyAsync(WebApplication node) =>
        (await node.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(static check => check.Tags.Contains(CallSignalingDefaults.ReadyTag), TestContext.Current.CancellationToken)).Status;
}
