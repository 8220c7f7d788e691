using System.Net;
using System.Net.Sockets;

namespace ZegoCallKit.TestNetworks;

/// <summary>Carries one connection.</summary>
internal sealed class NetworkLink(Socket client, Func<NetworkPace> pace)
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _cut = new();
    private Socket? _server;
    private volatile bool _isFrozen;

    /// <summary>Carries the connection to the first of the ports that answers, until either side ends it.</summary>
    public async Task CarryAsync(IReadOnlyList<int> ports)
    {
        client.NoDelay = true;
        try
        {
            if (await ConnectAsync(ports) is { } server)
            {
                var both = new[] { CopyAsync(client, server), CopyAsync(server, client) };
                await Task.WhenAny(both);
                if (_isFrozen)
                {
                    // The other side must not hear of it.
                    await Task.WhenAll(both);
                }
            }
        }
        finally
        {
            End(static socket => socket.Dispose());
        }
    }

    public void Freeze() => _isFrozen = true;

    /// <summary>Breaks the connection: both sides see a reset, not an orderly end.</summary>
    public void Cut() => End(static socket => socket.Close(0));

    private void End(Action<Socket> end)
    {
        lock (_gate)
        {
            if (!_cut.IsCancellationRequested)
            {
                _cut.Cancel();
                end(client);
                if (_server is { } server)
                {
                    end(server);
                }
            }
        }
    }

    private async Task<Socket?> ConnectAsync(IReadOnlyList<int> ports)
    {
        foreach (var port in ports)
        {
            var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, port, _cut.Token);
                lock (_gate)
                {
                    if (!_cut.IsCancellationRequested)
                    {
                        _server = server;
                        return server;
                    }
                }

                server.Dispose();
                return null;
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException)
            {
                server.Dispose();
            }
        }

        return null;
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[16_384];
            int count;
            while ((count = await from.ReceiveAsync(buffer, _cut.Token)) > 0)
            {
                if (pace().For(count) is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait, TimeProvider.System, _cut.Token);
                }

                // Half-open: whatever comes is lost on the way.
                for (var sent = 0; sent < count && !_isFrozen;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _cut.Token);
                }
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Either side has gone.
        }
    }
}
