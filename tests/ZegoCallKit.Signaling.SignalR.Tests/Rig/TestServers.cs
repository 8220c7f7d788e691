using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Redis;
using ZegoCallKit.Signaling.Server.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Runs several servers in this process that share a Garnet.</summary>
internal sealed class TestServers : Servers
{
    private readonly CallSignalingRedisOptions _options = new() { KeyPrefix = RedisServer.NewPrefix() };
    private readonly TestServer[] _servers;

    public TestServers(int count) => _servers = [.. Enumerable.Range(0, count).Select(_ => new TestServer(signaling: signaling => signaling.AddRedis(GarnetInProcess.Configuration, _options)))];

    public override IEnumerable<string> Errors => _servers.SelectMany(static server => server.Errors);

    public override IEnumerable<string> TokenHolders => _servers.SelectMany(static server => server.TokenHolders).Distinct(StringComparer.Ordinal);

    protected override IReadOnlyList<int> Ports => [.. _servers.Select(static server => server.Port)];

    public override Task StartAsync() => Task.WhenAll(_servers.Select(static server => server.StartAsync()));

    public override Task StopAsync() => Task.WhenAll(_servers.Select(static server => server.StopAsync()));

    public override Task EndAsync(int server) => _servers[server].StopAsync();

    public override async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }
}
