using System.Buffers;
using System.Net.WebSockets;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Reads the messages of one connection until it ends. Frames are read into pooled buffers directly.</summary>
internal sealed class WireReader(WebSocket socket, IWireReceiver receiver, int maxTextBytes)
{
    private readonly byte[] _head = new byte[MediaHeader.Size];
    private long _handled;

    /// <summary>Gets the number of messages that were read and handed over.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>Reads until the other side closes.</summary>
    /// <exception cref="WireFaultException">The other side broke the protocol.</exception>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    public async Task<WireEnd> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (count, type, isEnd) = await FillAsync(_head, cancellationToken).ConfigureAwait(false);
            switch (type)
            {
                case WebSocketMessageType.Close:
                    return new WireEnd((WireClose)(int)(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), socket.CloseStatusDescription is { Length: > 0 } reason ? reason : "closed", ByPeer: true);
                case WebSocketMessageType.Text:
                    await ReadTextAsync(count, isEnd, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await ReadMediaAsync(count, isEnd, cancellationToken).ConfigureAwait(false);
                    break;
            }

            Interlocked.Increment(ref _handled);
        }
    }

    private async ValueTask ReadTextAsync(int count, bool isEnd, CancellationToken cancellationToken)
    {
        if (isEnd)
        {
            receiver.OnText(_head.AsSpan(0, count));
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(4_096);
        try
        {
            _head.AsSpan(0, count).CopyTo(buffer);
            while (!isEnd)
            {
                if (count == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                var result = await socket.ReceiveAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
                count += result.Count;
                isEnd = result.EndOfMessage;
                if (count > maxTextBytes)
                {
                    throw new WireFaultException(WireClose.TooLarge, $"A text message may have {maxTextBytes} bytes.");
                }
            }

            receiver.OnText(buffer.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async ValueTask ReadMediaAsync(int count, bool isEnd, CancellationToken cancellationToken)
    {
        if (count < MediaHeader.Size)
        {
            throw new WireFaultException(WireClose.BadMedia, $"A binary message begins with a header of {MediaHeader.Size} bytes; this one has {count}.");
        }

        var header = MediaHeader.Read(_head, receiver.MaxVideoBytes);
        receiver.OnHeader(in header);
        if (header.Kind == MediaKind.Sei)
        {
            var data = new byte[header.Length];
            await ReadPayloadAsync(data, isEnd, cancellationToken).ConfigureAwait(false);
            receiver.OnSei(in header, data);
            return;
        }

        var buffer = header.Kind == MediaKind.Audio
            ? receiver.Buffers.RentAudio(header.Length / sizeof(short), header.AudioFormat, header.Timestamp)
            : receiver.Buffers.RentVideo(header.PixelFormat, header.Width, header.Height, header.Timestamp);
        try
        {
            buffer.Rotation = header.Rotation;
            await ReadPayloadAsync(buffer.Bytes.AsMemory(0, header.Length), isEnd, cancellationToken).ConfigureAwait(false);
            if (header.Kind == MediaKind.Audio)
            {
                buffer.Measure();
            }

            receiver.OnFrame(in header, buffer);
        }
        finally
        {
            buffer.Release();
        }
    }

    private async ValueTask ReadPayloadAsync(Memory<byte> payload, bool isEnd, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!isEnd && count < payload.Length)
        {
            var result = await socket.ReceiveAsync(payload[count..], cancellationToken).ConfigureAwait(false);
            count += result.Count;
            isEnd = result.EndOfMessage;
        }

        // An end of its own may follow as an empty fragment.
        if (!isEnd)
        {
            var result = await socket.ReceiveAsync(_head.AsMemory(0, 1), cancellationToken).ConfigureAwait(false);
            isEnd = result.EndOfMessage && result.Count == 0;
        }

        if (!isEnd || count < payload.Length)
        {
            throw new WireFaultException(WireClose.BadMedia, $"The header of a binary message says {payload.Length} bytes, but the message has {(isEnd ? "fewer" : "more")}.");
        }
    }

    private async ValueTask<(int Count, WebSocketMessageType Type, bool IsEnd)> FillAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer[count..], cancellationToken).ConfigureAwait(false);
            count += result.Count;
            if (result.EndOfMessage || count == buffer.Length || result.MessageType == WebSocketMessageType.Close)
            {
                return (count, result.MessageType, result.EndOfMessage);
            }
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}
