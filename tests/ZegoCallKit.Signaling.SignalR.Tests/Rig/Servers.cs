using System.Globalization;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Runs one or several servers on loopback that are one service.</summary>
internal abstract class Servers : IAsyncDisposable
{
    private int _networks;

    /// <summary>Gets what the servers log as errors.</summary>
    public abstract IEnumerable<string> Errors { get; }

    /// <summary>Gets the users who got tokens for rooms, each once. What a server process says arrives a little later.</summary>
    public abstract IEnumerable<string> TokenHolders { get; }

    /// <summary>Gets how many servers there are, after <see cref="StartAsync"/>.</summary>
    public int Count => Ports.Count;

    protected abstract IReadOnlyList<int> Ports { get; }

    /// <summary>Starts the servers that do not run.</summary>
    public abstract Task StartAsync();

    /// <summary>Ends all servers. They can be started again at the same addresses.</summary>
    public abstract Task StopAsync();

    /// <summary>Ends one server.</summary>
    public abstract Task EndAsync(int server);

    /// <summary>Returns the id of a user of the test.</summary>
    public virtual UserId IdOf(string name) => new(name);

    /// <summary>Creates a token that the servers accept.</summary>
    public virtual string TokenOf(SignalingIdentity identity) => Tokens.Make(identity.UserId.Value, identity.DeviceId.Value, TimeProvider.System.GetUtcNow());

    /// <summary>Creates the network of a device.</summary>
    /// <param name="server">The server that it connects to first; by default each network has another one.</param>
    public Network Connect(int? server = null)
    {
        var first = server ?? (Interlocked.Increment(ref _networks) - 1);
        return new Network(new Uri("http://127.0.0.1/calls"), [.. Ports.Select((_, index) => Ports[(first + index) % Ports.Count])]);
    }

    /// <summary>Creates a transport to a network of <see cref="Connect"/>.</summary>
    public SignalRCallSignaling CreateSignaling(Network network, Func<SignalingIdentity, string>? tokenOf = null) =>
        new(TestOptions.For(network.Address) with { TokenProvider = (identity, _) => Task.FromResult((tokenOf ?? TokenOf)(identity)) });

    public abstract ValueTask DisposeAsync();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} servers");
}
