using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Provides transports that reach each other through real servers on loopback, each over a network of its own.</summary>
public class RingServerRig : SignalingRig
{
    private readonly Servers _servers;
    private readonly List<Network> _networks = [];
    private readonly Dictionary<ICallSignaling, Network> _networkOf = [];

    public RingServerRig()
        : this(Setup.Create())
    {
    }

    private protected RingServerRig(Servers servers) => _servers = servers;

    public override TimeSpan Silence => TimeSpan.FromMilliseconds(200);

    public override UserId CreateUser(string name) => _servers.IdOf(name);

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => CreateAsync(null, null);

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity, int node) => CreateAsync(node, null);

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity, SignalingIdentity? credentials) =>
        CreateAsync(null, _ => credentials is null ? Tokens.Make(identity.UserId.Value, identity.DeviceId.Value, Time.GetUtcNow(), key: new string('x', 40)) : _servers.TokenOf(credentials));

    public override Task EndNodeAsync(int node) => _servers.EndAsync(node);

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

        await _servers.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<ICallSignaling> CreateAsync(int? node, Func<SignalingIdentity, string>? tokenOf)
    {
        await _servers.StartAsync();
        var network = _servers.Connect(node);
        _networks.Add(network);
        var signaling = _servers.CreateSignaling(network, tokenOf);
        _networkOf[signaling] = network;
        return signaling;
    }
}
