using System.Net.WebSockets;
using System.Text;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Runs one connection, of either side, until it ends: by a close, by a fault of the other side, or because it is lost.</summary>
internal sealed class WireConnection
{
    // A WebSocket's close frame has room for 123 bytes.
    private const int MostReasonBytes = 123;

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(1);

    private readonly WebSocket _socket;
    private readonly WireReader _reader;
    private readonly WireSender _sender;
    private readonly Func<WireEnd, byte[]?> _farewell;
    private readonly TaskCompletionSource<WireEnd> _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="socket">The open socket, which the connection disposes.</param>
    /// <param name="outbox">What is sent.</param>
    /// <param name="receiver">Handles what arrives.</param>
    /// <param name="maxTextBytes">The maximum size of an arriving text in bytes.</param>
    /// <param name="farewell">Returns the last text for an end by this side, if there is one.</param>
    public WireConnection(WebSocket socket, Outbox outbox, IWireReceiver receiver, int maxTextBytes, Func<WireEnd, byte[]?> farewell)
    {
        _socket = socket;
        Outbox = outbox;
        _farewell = farewell;
        _reader = new WireReader(socket, receiver, maxTextBytes);
        _sender = new WireSender(socket, outbox);
    }

    public Outbox Outbox { get; }

    /// <summary>Gets the number of messages that were sent so far.</summary>
    public long Sent => _sender.Sent;

    /// <summary>Gets the number of messages that were received and handed over so far.</summary>
    public long Received => _reader.Handled;

    /// <summary>Ends the connection orderly: what waits is sent, then the close.</summary>
    public void Stop(WireClose close, string reason) => _stop.TrySetResult(new WireEnd(close, reason, ByPeer: false));

    /// <summary>Breaks the connection without a word.</summary>
    public void Abort() => _socket.Abort();

    /// <summary>Runs until the end. Throws only what the receiver throws besides faults of the other side.</summary>
    public async Task<WireEnd> RunAsync()
    {
        using var life = new CancellationTokenSource();
        var reading = GuardAsync(_reader.ReadAsync(life.Token));
        var sending = GuardAsync(SendAsync(life.Token));
        try
        {
            var end = await (await Task.WhenAny(reading, sending, _stop.Task).ConfigureAwait(false)).ConfigureAwait(false);
            Outbox.Complete(end.ByPeer ? null : _farewell(end));
            if (end.Close is { } close)
            {
                await CloseAsync(end.ByPeer ? WireClose.Normal : close, end.Reason, reading, sending, life.Token).ConfigureAwait(false);
            }

            return end;
        }
        finally
        {
            Outbox.Complete(null);
            await life.CancelAsync().ConfigureAwait(false);
            _socket.Abort();
            await Task.WhenAll((Task)reading, sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _socket.Dispose();
        }
    }

    private static Task WithinAsync(Task task, TimeSpan patience) => task.WaitAsync(patience, TimeProvider.System).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static async Task<WireEnd> GuardAsync(Task<WireEnd> part)
    {
        try
        {
            return await part.ConfigureAwait(false);
        }
        catch (WireFaultException fault)
        {
            return new WireEnd(fault.Close, fault.Message, ByPeer: false);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return WireEnd.Lost(fault.InnerException?.Message ?? fault.Message);
        }
    }

    private static string Shorten(string reason)
    {
        var bytes = Encoding.UTF8.GetBytes(reason);
        return bytes.Length <= MostReasonBytes ? reason : Encoding.UTF8.GetString(bytes.AsSpan(0, MostReasonBytes - 3)).TrimEnd('\uFFFD');
    }

    // Ends only after the outbox was completed, which is after another end.
    private async Task<WireEnd> SendAsync(CancellationToken cancellationToken)
    {
        await _sender.SendAsync(cancellationToken).ConfigureAwait(false);
        return WireEnd.Lost("everything was sent");
    }

    private async Task CloseAsync(WireClose close, string reason, Task reading, Task sending, CancellationToken cancellationToken)
    {
        // A reader that is too slow would also not read a farewell.
        await WithinAsync(sending, close == WireClose.TooSlow ? TimeSpan.Zero : ClosePatience).ConfigureAwait(false);
        if (sending.IsCompleted)
        {
            await WithinAsync(GuardAsync(SayCloseAsync(close, reason, reading, cancellationToken)), ClosePatience).ConfigureAwait(false);
        }
    }

    // What the other side is still sending is read, because a connection that ends with unread data takes the close with it.
    private async Task<WireEnd> SayCloseAsync(WireClose close, string reason, Task reading, CancellationToken cancellationToken)
    {
        await _socket.CloseOutputAsync((WebSocketCloseStatus)(int)close, Shorten(reason), cancellationToken).ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        var rest = new byte[MostReasonBytes];
        while (_socket.State == WebSocketState.CloseSent)
        {
            _ = await _socket.ReceiveAsync(rest.AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        return WireEnd.Lost(reason);
    }
}
