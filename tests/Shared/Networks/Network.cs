using System.Net;
using System.Net.Sockets;

namespace ZegoCallKit.TestNetworks;

/// <summary>
/// Carries the connections of one device to the first server that answers, beginning with another one each time. It can be cut (connections break, and new ones are closed at once), frozen (connections stay open
/// and carry nothing), and made slow.
/// </summary>
internal sealed class Network : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<NetworkLink> _links = [];
    private readonly IReadOnlyList<int> _servers;
    private readonly Task _accepting;
    private bool _isUp = true;
    private bool _isSilent;

    public Network(Uri server)
        : this(server, [server.Port])
    {
    }

    /// <summary>Creates a network.</summary>
    /// <param name="server">The address that clients use, with another port.</param>
    /// <param name="servers">The ports of the servers.</param>
    public Network(Uri server, IReadOnlyList<int> servers)
    {
        _servers = servers;
        _listener.Start();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Gets how many connections were made.</summary>
    public int Connections { get; private set; }

    /// <summary>Gets or sets how the connections are slowed down; unhindered by default.</summary>
    public NetworkPace Pace { get; set; } = NetworkPace.Unhindered;

    /// <summary>Gets or sets whether the network carries anything.</summary>
    public bool IsUp
    {
        get => _isUp;
        set
        {
            lock (_gate)
            {
                _isUp = value;
                if (!value)
                {
                    Cut();
                }
            }
        }
    }

    /// <summary>Gets or sets whether the network loses everything without a word, as if a cable were pulled: neither the present connections nor new ones carry anything. Connections from that time never carry anything again.</summary>
    public bool IsSilent
    {
        get => _isSilent;
        set
        {
            lock (_gate)
            {
                _isSilent = value;
                if (value)
                {
                    Freeze();
                }
            }
        }
    }

    /// <summary>Breaks all connections; new ones are carried.</summary>
    public void Break()
    {
        lock (_gate)
        {
            Cut();
        }
    }

    /// <summary>Makes all connections half-open: they carry nothing any more, and neither side hears of an end. New ones are carried.</summary>
    public void Freeze()
    {
        lock (_gate)
        {
            foreach (var link in _links)
            {
                link.Freeze();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        IsUp = false;
        _listener.Stop();
        await _accepting;
    }

    private void Cut()
    {
        foreach (var link in _links)
        {
            link.Cut();
        }

        _links.Clear();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        var link = new NetworkLink(client, () => Pace);
        int first;
        lock (_gate)
        {
            if (!_isUp)
            {
                link.Cut();
                return;
            }

            _links.Add(link);
            if (_isSilent)
            {
                link.Freeze();
            }

            first = Connections++;
        }

        await link.CarryAsync([.. _servers.Select((_, index) => _servers[(first + index) % _servers.Count])]);
        lock (_gate)
        {
            _links.Remove(link);
        }
    }
}
