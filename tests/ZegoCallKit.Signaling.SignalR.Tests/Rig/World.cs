using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Provides a server and devices, each with a network of its own.</summary>
internal sealed class World : SignalingRig
{
    private readonly List<SignalRCallSignaling> _signalings = [];
    private readonly List<Network> _networks = [];
    private readonly ILoggerFactory _loggers;
    private readonly TimeProvider _time;

    private World(CallSignalingOptions? options, TimeProvider? time, Action<IServiceCollection>? configure)
    {
        _time = time ?? TimeProvider.System;
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        Server = new TestServer(options, time, configure);
    }

    public static UserId Alice { get; } = new("alice");

    public static UserId Bob { get; } = new("bob");

    public TestServer Server { get; }

    /// <summary>Gets the log of the transports.</summary>
    public LogRecorder Logs { get; } = new();

    public override TimeSpan Silence => TimeSpan.FromMilliseconds(200);

    public static async Task<World> StartAsync(CallSignalingOptions? options = null, TimeProvider? time = null, Action<IServiceCollection>? configure = null)
    {
        var world = new World(options, time, configure);
        await world.Server.StartAsync();
        return world;
    }

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => throw new NotSupportedException($"Devices are made by {nameof(Create)}.");

    /// <summary>Creates a device that is not connected.</summary>
    public (Device Device, Network Network) Create(UserId user, string device = "phone", Func<SignalRCallSignalingOptions, SignalRCallSignalingOptions>? configure = null)
    {
        var network = new Network(Server.Address);
        _networks.Add(network);
        var options = TestOptions.For(network.Address) with
        {
            TimeProvider = _time,
            LoggerFactory = _loggers,
            TokenProvider = (identity, _) => Task.FromResult(Tokens.Make(identity.UserId.Value, identity.DeviceId.Value, _time.GetUtcNow())),
        };
        var signaling = new SignalRCallSignaling(configure?.Invoke(options) ?? options);
        _signalings.Add(signaling);
        return (new Device(this, signaling, new SignalingIdentity { UserId = user, DeviceId = new DeviceId(device) }), network);
    }

    /// <summary>Creates a connected device.</summary>
    public async Task<(Device Device, Network Network)> ConnectAsync(UserId user, string device = "phone", Func<SignalRCallSignalingOptions, SignalRCallSignalingOptions>? configure = null)
    {
        var made = Create(user, device, configure);
        await made.Device.ConnectAsync();
        return made;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var signaling in _signalings)
        {
            await signaling.DisposeAsync();
        }

        foreach (var network in _networks)
        {
            await network.DisposeAsync();
        }

        await Server.DisposeAsync();
        _loggers.Dispose();
        await base.DisposeAsync();
    }
}
