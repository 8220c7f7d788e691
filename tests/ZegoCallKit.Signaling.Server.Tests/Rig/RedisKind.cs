using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Redis;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The store in a server that speaks Redis's protocol, with a prefix of the test's own.</summary>
internal sealed class RedisKind : IStoreKind
{
    private readonly string _prefix = RedisServer.NewPrefix();
    private readonly string _configuration;
    private ServiceProvider? _services;

    private RedisKind(string configuration) => _configuration = configuration;

    /// <summary>A real redis-server; the test is skipped where there is none.</summary>
    public static RedisKind OnRedis()
    {
        Assert.SkipWhen(!RedisServer.IsInstalled, "There is no redis-server on this machine: apt-get install redis-server.");
#pragma warning disable VSTHRD002 // Once in a run, before anything of the test is under way.
        return new RedisKind(RedisServer.GetAsync().GetAwaiter().GetResult().Configuration);
#pragma warning restore VSTHRD002
    }

    /// <summary>Garnet, inside this process.</summary>
    public static RedisKind OnGarnet() => new(GarnetInProcess.Configuration);

    private CallSignalingRedisOptions Options => new() { KeyPrefix = _prefix };

    public void Configure(CallSignalingBuilder builder) => builder.AddRedis(_configuration, Options);

    public ValueTask<ICallStore> OpenAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCallSignaling(new CallSignalingOptions { Tokens = Tokens.Options }).AddRedis(_configuration, Options);

        // The tests of the store have times of their own.
        services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        services.AddSingleton(new NodeState { RunsMaintenance = false });
        _services = services.BuildServiceProvider();
        return new(_services.GetRequiredService<ICallStore>());
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }
}
