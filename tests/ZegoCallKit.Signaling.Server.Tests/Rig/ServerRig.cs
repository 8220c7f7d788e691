using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Runs one or several servers on loopback that share a store, with a clock that stands still until a test advances it.</summary>
internal sealed class ServerRig : IAsyncDisposable
{
    private readonly List<WebApplication> _nodes = [];
    private readonly List<TestDevice> _devices = [];
    private readonly IStoreKind _kind;
    private readonly CallSignalingOptions _options;
    private readonly Action<IServiceCollection>? _configure;
    private readonly Action<CallSignalingBuilder>? _signaling;
    private readonly Action<WebApplication>? _map;
    private int _next;

    private ServerRig(IStoreKind kind, CallSignalingOptions options, Action<IServiceCollection>? configure, Action<CallSignalingBuilder>? signaling, Action<WebApplication>? map)
    {
        (_kind, _options, _configure, _signaling, _map) = (kind, options, configure, signaling, map);
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
    }

    public FakeTimeProvider Clock { get; }

    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public IReadOnlyList<WebApplication> Nodes => _nodes;

    public ICallStore Store => _nodes[0].Services.GetRequiredService<ICallStore>();

    public LogRecorder Logs { get; } = new();

    public static async Task<ServerRig> StartAsync(IStoreKind? kind = null, int nodes = 1, CallSignalingOptions? options = null, Action<IServiceCollection>? configure = null, Action<CallSignalingBuilder>? signaling = null, Action<WebApplication>? map = null)
    {
        var rig = new ServerRig(kind ?? new MemoryKind(), options ?? new CallSignalingOptions(), configure, signaling, map);
        for (var node = 0; node < nodes; node++)
        {
            await rig.AddNodeAsync();
        }

        return rig;
    }

    public async Task<WebApplication> AddNodeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(new NodeState { RunsMaintenance = false });
        _configure?.Invoke(builder.Services);
        var signaling = builder.Services.AddCallSignaling(_options.AuthenticationSchemes.Count > 0 ? _options : _options with { Tokens = _options.Tokens ?? Tokens.Options });
        _kind.Configure(signaling);
        _signaling?.Invoke(signaling);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCallSignaling("/calls");
        app.MapCallSignalingHealth();
        _map?.Invoke(app);
        await app.StartAsync();
        _nodes.Add(app);
        return app;
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Disposed with the rig.")]
    public async Task<TestDevice> ConnectAsync(string user, string device = "phone", string? epoch = null, long seq = 0, int? node = null, string? token = null)
    {
        var connection = Create(user, device, node, token);
        await connection.StartAsync();
        await connection.HelloAsync(epoch, seq);
        return connection;
    }

    /// <summary>Creates a device that has not connected.</summary>
    public TestDevice Create(string user, string device = "phone", int? node = null, string? token = null)
    {
        var host = _nodes[node ?? (_next++ % _nodes.Count)];
        var created = new TestDevice(AddressOf(host), token ?? Tokens.Make(user, device, Clock.GetUtcNow()), user, device);
        _devices.Add(created);
        return created;
    }

    /// <summary>Does what a node does periodically for its lease.</summary>
    public static async Task RenewAsync(WebApplication node)
    {
        var call = node.Services.GetServices<IHostedService>().OfType<CallNode>().Single();
        await call.JoinAsync(TestContext.Current.CancellationToken);
        await call.RenewAsync(TestContext.Current.CancellationToken);
    }

    public static Uri AddressOf(WebApplication node) => new(node.Urls.First() + "/calls");

    /// <summary>Advances the clock and lets every node do the work that is due.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Clock.Advance(by);
        foreach (var node in _nodes)
        {
            await RenewAsync(node);
        }

        foreach (var node in _nodes)
        {
            await node.Services.GetRequiredService<NodeMaintenance>().RunDueAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var device in _devices)
        {
            await device.DisposeAsync();
        }

        foreach (var node in _nodes)
        {
            await node.StopAsync();
            await node.DisposeAsync();
        }

        await _kind.DisposeAsync();
    }
}
