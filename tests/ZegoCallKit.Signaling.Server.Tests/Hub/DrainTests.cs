using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>A node that stops sends its clients to other nodes, and nothing is lost.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Clients_are_told_to_come_back_spread_over_a_time_and_go_on_at_another_node()
    {
        await using var rig = await ServerRig.StartAsync(nodes: 2);
        var alice = await rig.ConnectAsync("alice", node: 1);
        var bobs = new List<TestDevice>();
        for (var device = 0; device < 4; device++)
        {
            bobs.Add(await rig.ConnectAsync("bob", $"device{device}", node: 0));
        }

        rig.Nodes[0].Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var byes = await Task.WhenAll(bobs.Select(static bob => bob.ByeAsync()));
        Assert.All(byes, static bye => Assert.Equal(WireReasons.Draining, bye.Reason));
        Assert.Equal([0, 500, 1_000, 1_500], byes.Select(static bye => bye.RetryAfterMs).Order());

        var health = await rig.Nodes[0].Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(static check => check.Tags.Contains(CallSignalingDefaults.ReadyTag), TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);

        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(bobs.Select(static bob => bob.ClosedAsync()));
        await alice.TellAsync("while you were away", 60_000, "bob");
        var back = await rig.ConnectAsync("bob", "device0", bobs[0].Welcome.Epoch, node: 1);
        Assert.Equal(("while you were away", false), (System.Text.Encoding.UTF8.GetString((await back.NextAsync()).Payload.Span), back.Welcome.HasGap));
    }
}
