using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Support;

/// <summary>A participant that speaks the protocol by hand, as a page does, and may speak it wrongly.</summary>
internal sealed class RawParticipant : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public WebSocket Socket => _socket;

    /// <summary>Connects without a word.</summary>
    public static async Task<RawParticipant> ConnectAsync(DeskHost desk, string path = "/desk/engine", string? origin = null)
    {
        var participant = new RawParticipant();
        if (origin is not null)
        {
            participant._socket.Options.SetRequestHeader("Origin", origin);
        }

        using var patience = new CancellationTokenSource(Patience);
        await participant._socket.ConnectAsync(new Uri(desk.Address.Replace("http", "ws", StringComparison.Ordinal) + path), patience.Token);
        return participant;
    }

    /// <summary>Connects and is welcomed.</summary>
    public static async Task<RawParticipant> JoinAsync(DeskHost desk)
    {
        var participant = await ConnectAsync(desk);
        await participant.SendAsync("""{"type":"hello","protocol":1,"client":"raw"}""");
        await participant.ReceiveAsync("welcome");
        return participant;
    }

    /// <summary>Connects, is welcomed, and logs in to a room.</summary>
    public static async Task<RawParticipant> LoginAsync(DeskHost desk, string userId, string roomId = "room")
    {
        var participant = await JoinAsync(desk);
        await participant.SendAsync($$"""{"type":"login","login":1,"roomId":"{{roomId}}","userId":"{{userId}}","userName":"{{userId}}"}""");
        await participant.ReceiveAsync("admitted");
        return participant;
    }

    /// <summary>Publishes a stream and waits until the desk takes its frames.</summary>
    public async Task PublishAsync(string streamId, uint handle = 1)
    {
        await SendAsync($$"""{"type":"publish","publish":{{handle}},"login":1,"streamId":"{{streamId}}"}""");
        await ReceiveAsync("publishing");
    }

    /// <summary>Plays a stream and waits until the desk delivers it.</summary>
    public async Task PlayAsync(string streamId, uint handle = 1)
    {
        await SendAsync($$"""{"type":"play","play":{{handle}},"login":1,"streamId":"{{streamId}}"}""");
        await ReceiveAsync("playing");
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task SendAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    /// <summary>Returns a message with one block of audio: 10 ms at 48 kHz, mono.</summary>
    public static byte[] Audio(uint handle, uint number, short value = 1_000)
    {
        var message = new byte[40 + 960];
        message[0] = 2;
        message[1] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(4), handle);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(8), number);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(12), 960);
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(16), number * 100_000L);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(32), 48_000);
        for (var i = 0; i < 480; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(message.AsSpan(40 + (2 * i)), value);
        }

        return message;
    }

    /// <summary>Returns a message with one video frame in I420, all of one value.</summary>
    public static byte[] Video(uint handle, uint number, int width = 64, int height = 36)
    {
        var size = (width * height) + (2 * ((width + 1) / 2) * ((height + 1) / 2));
        var message = new byte[40 + size];
        message[0] = 1;
        message[1] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(4), handle);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(8), number);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(12), size);
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(16), number * 666_667L);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(32), (uint)width);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(36), (ushort)height);
        message.AsSpan(40).Fill((byte)number);
        return message;
    }

    /// <summary>Receives until a text of a type comes; other messages are skipped.</summary>
    public async Task<JsonElement> ReceiveAsync(string type)
    {
        while (true)
        {
            var (text, _) = await ReceiveAnyAsync();
            if (text is { } json && json.GetProperty("type").GetString() == type)
            {
                return json;
            }
        }
    }

    /// <summary>Receives until a binary message comes; texts are skipped.</summary>
    public async Task<byte[]> ReceiveMediaAsync()
    {
        while (true)
        {
            var (_, media) = await ReceiveAnyAsync();
            if (media is not null)
            {
                return media;
            }
        }
    }

    /// <summary>Receives until the desk closes, and returns the code and the reason.</summary>
    public async Task<(int Code, string Reason)> ReceiveCloseAsync()
    {
        while (true)
        {
            try
            {
                await ReceiveAnyAsync();
            }
            catch (ClosedException)
            {
                return ((int)_socket.CloseStatus!, _socket.CloseStatusDescription ?? "");
            }
        }
    }

    public async Task<(JsonElement? Text, byte[]? Media)> ReceiveAnyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[65_536];
        while (true)
        {
            var result = await _socket.ReceiveAsync(buffer, patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                throw new ClosedException($"The desk closed: {(int)_socket.CloseStatus!} {_socket.CloseStatusDescription}");
            }

            await message.WriteAsync(buffer.AsMemory(0, result.Count), patience.Token);
            if (result.EndOfMessage)
            {
                return result.MessageType == WebSocketMessageType.Text
                    ? (JsonDocument.Parse(message.ToArray()).RootElement, null)
                    : (null, message.ToArray());
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
