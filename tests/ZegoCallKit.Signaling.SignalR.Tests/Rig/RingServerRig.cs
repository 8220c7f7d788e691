using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Provides transports that reach each other through a real server on loopback, each over a network of its own.</summary>
public sealed class RingServerRig : SignalingRig
{
    private readonly TestServer _server = new();
    private readonly List<Network> _networks = [];
    private readonly Dictionary<ICallSignaling, Network> _networkOf = [];

    public override TimeSpan Silence => TimeSpan.FromMilliseconds(200);

    public override async Task<ICallSignaling> CreateAsync(SignalingIdentity identity)
    {
        var network = new Network(await _server.StartAsync());
        _networks.Add(network);
        var signaling = new SignalRCallSignaling(TestOptions.For(network.Address));
        _networkOf[signaling] = network;
        return signaling;
    }

    public override void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => _networkOf[signaling].IsUp = isOnline;

    public override async ValueTask DisposeAsync()
    {
        foreach (var signaling in _networkOf.Keys.Cast<SignalRCallSignaling>())
        {
            await signaling.DisposeAsync();
        }

        foreach (var network in _networks)
        {
            await network.DisposeAsync();
        }

        await _server.DisposeAsync();
        await base.DisposeAsync();
    }
}
