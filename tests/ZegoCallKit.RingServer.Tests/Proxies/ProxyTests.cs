using System.Text.Json.Nodes;
using ZegoCallKit.RingServer.Tests.Phones;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests.Proxies;

/// <summary>What the compose file starts, without containers: three servers, Redis, and nginx with the sample's configuration in front of them.</summary>
public sealed class ProxyTests : IDisposable
{
    private const int Count = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("ring-proxy").FullName;
    private readonly ServerProcess?[] _servers = new ServerProcess?[Count];
    private readonly int[] _ports = [.. Enumerable.Range(0, Count).Select(static _ => LoopbackPort.Find())];

    [Fact]
    public async Task Phones_call_each_other_through_the_proxy_although_servers_are_killed()
    {
        Assert.SkipUnless(ProxyProcess.IsInstalled, "nginx is not installed.");
        await using var redis = await RedisProcess.StartAsync();
        try
        {
            for (var server = 0; server < Count; server++)
            {
                await StartAsync(server, redis);
            }

            await using var proxy = await ProxyProcess.StartAsync(await File.ReadAllTextAsync(ContainerTests.ProxyFile, TestContext.Current.CancellationToken), [.. _servers.Select(static server => server!.Address)], _folder);
            await using var alice = await PhoneProcess.SignInAsync("alice", proxy.Address);
            await using var bob = await PhoneProcess.SignInAsync("bob", proxy.Address);
            await CallAsync(alice, bob, () => Task.CompletedTask);

            // One after the other, so that each phone loses its server.
            foreach (var server in Enumerable.Range(0, Count))
            {
                await CallAsync(alice, bob, () => _servers[server]!.KillAsync());
                await StartAsync(server, redis);
            }

            Assert.Contains(alice.Events, static happening => (string?)happening["state"] == "Connecting");
            Assert.Contains(bob.Events, static happening => (string?)happening["state"] == "Connecting");
            Assert.DoesNotContain(alice.Events.Concat(bob.Events), static happening => happening["gap"] is not null);
        }
        finally
        {
            foreach (var server in _servers)
            {
                await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Lets a phone call another one; something happens while it rings.</summary>
    private static async Task CallAsync(PhoneProcess caller, PhoneProcess callee, Func<Task> whileRinging)
    {
        var (before, after) = (caller.Events.Count, callee.Events.Count);
        await caller.SayAsync("call bob");
        await callee.UntilCallAsync("Ringing", after);
        await whileRinging();
        await callee.SayAsync("accept");
        await caller.UntilCallAsync("InCall", before);
        await callee.UntilCallAsync("InCall", after);
        await caller.SayAsync("hang up");
        JsonNode[] ends = [await caller.UntilCallAsync("Ended", before), await callee.UntilCallAsync("Ended", after)];
        Assert.Equal(["LocalHangUp", "RemoteHangUp"], ends.Select(static end => (string?)end["end"]));
    }

    // All servers have the signing key of one folder.
    private async Task StartAsync(int server, RedisProcess redis) =>
        _servers[server] = await ServerProcess.StartAsync(_ports[server], _folder, "--redis", redis.Configuration, "--dev-sign-in", "any");
}
