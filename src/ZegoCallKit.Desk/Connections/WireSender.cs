using System.Net.WebSockets;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Sends what is in an outbox over one connection. The payload of a large frame is sent from its buffer; a small one is copied behind its header, which costs less than two writes.</summary>
internal sealed class WireSender(WebSocket socket, Outbox outbox)
{
    private const int MostCopied = 4_096;

    private readonly byte[] _message = new byte[MediaHeader.Size + MostCopied];
    private long _sent;

    /// <summary>Gets the number of messages that were sent.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Sends until the outbox is complete and empty.</summary>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await outbox.WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            while (outbox.TryTake(out var text, out var queue, out var media))
            {
                if (text is not null)
                {
                    await socket.SendAsync(text.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await SendAsync(media, cancellationToken).ConfigureAwait(false);
                    queue!.CountSent();
                }

                Interlocked.Increment(ref _sent);
            }
        }
    }

    private async ValueTask SendAsync(OutgoingMedia media, CancellationToken cancellationToken)
    {
        try
        {
            var payload = media.Payload;
            media.Header.Write(_message);
            if (payload.Length <= MostCopied)
            {
                payload.CopyTo(_message.AsMemory(MediaHeader.Size));
                await socket.SendAsync(_message.AsMemory(0, MediaHeader.Size + payload.Length), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
                return;
            }

            await socket.SendAsync(_message.AsMemory(0, MediaHeader.Size), WebSocketMessageType.Binary, endOfMessage: false, cancellationToken).ConfigureAwait(false);
            await socket.SendAsync(payload, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            media.Release();
        }
    }
}
