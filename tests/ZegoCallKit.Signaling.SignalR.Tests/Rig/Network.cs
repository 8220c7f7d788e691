using System.Net;
using System.Net.Sockets;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Carries the connections of one device to a server, and can be cut: then connections break, and new ones are closed at once.</summary>
internal sealed class Network : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<Socket> _sockets = [];
    private readonly Uri _server;
    private readonly Task _accepting;
    private bool _isUp = true;

    public Network(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Gets how many connections were made.</summary>
    public int Connections { get; private set; }

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

    /// <summary>Breaks all connections; new ones are carried.</summary>
    public void Break()
    {
        lock (_gate)
        {
            Cut();
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
        foreach (var socket in _sockets)
        {
            // The other side sees a reset, not an orderly end.
            socket.Close(0);
        }

        _sockets.Clear();
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
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_gate)
        {
            if (!_isUp)
            {
                client.Dispose();
                server.Dispose();
                return;
            }

            _sockets.Add(client);
            _sockets.Add(server);
            Connections++;
        }

        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server.Port);
            await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The network was cut, or the server is not there.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
            lock (_gate)
            {
                _sockets.Remove(client);
                _sockets.Remove(server);
            }
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[16_384];
            int count;
            while ((count = await from.ReceiveAsync(buffer)) > 0)
            {
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                }
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Either side has gone.
        }
    }
}
