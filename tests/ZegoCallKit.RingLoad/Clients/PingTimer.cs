using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace ZegoCallKit.RingLoad.Clients;

/// <summary>Sends the pings of all clients every 15 s, as the kit's client and SignalR's clients do, spread over that time.</summary>
internal sealed class PingTimer : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<LoadClient, DateTimeOffset> _clients = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public PingTimer() => _running = RunAsync();

    public void Add(LoadClient client) => _clients[client] = TimeProvider.System.GetUtcNow();

    public void Remove(LoadClient client) => _clients.TryRemove(client, out _);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                var now = TimeProvider.System.GetUtcNow();
                foreach (var (client, last) in _clients)
                {
                    if (now - last >= Interval && _clients.TryUpdate(client, now, last))
                    {
                        await PingAsync(client);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private static async Task PingAsync(LoadClient client)
    {
        try
        {
            await client.PingAsync();
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // A lost connection is noticed by the one who reads from it.
        }
    }
}
