using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using ZegoCallKit.RingLoad.Servers;

namespace ZegoCallKit.RingLoad.Clients;

/// <summary>A device with a bare WebSocket instead of a SignalR client, so that thousands of them cost the measuring process little.</summary>
internal sealed class LoadClient(string user, PingTimer pings) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = [];
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly string _token = LoadTokens.Make(user);
    private ClientWebSocket _socket = new();
    private Task _receiving = Task.CompletedTask;
    private string? _epoch;
    private long _seq;
    private int _number;

    public string User => user;

    /// <summary>Gets or sets what is called with the id of each delivered envelope.</summary>
    public Action<string>? Delivered { get; set; }

    /// <summary>Gets the server's reason for ending the connection, if it gave one.</summary>
    public string? Farewell { get; private set; }

    /// <summary>Gets a task that completes when the connection is lost.</summary>
    public Task Lost => _receiving;

    /// <summary>Connects, also again after the connection was lost, and says hello.</summary>
    public async Task ConnectAsync(Uri hub)
    {
        pings.Remove(this);
        _socket.Dispose();
        _socket = new ClientWebSocket();

        // As the kit's client does; only browsers put it into the address, where it stays as long as the connection.
        _socket.Options.SetRequestHeader("Authorization", $"Bearer {_token}");
        await _socket.ConnectAsync(hub, CancellationToken.None);
        await WriteAsync(HubFrames.Handshake);
        _receiving = ReceiveAsync(_socket);
        var hello = _epoch is null ? "" : $",\"epoch\":\"{_epoch}\",\"seq\":{_seq.ToString(CultureInfo.InvariantCulture)}";
        var welcome = await CallAsync("Hello", $"[{{\"version\":1,\"oldestVersion\":1{hello}}}]");
        _epoch = welcome.GetProperty("epoch").GetString();
        pings.Add(this);
    }

    /// <summary>Sends an envelope to one receiver or to a call.</summary>
    /// <returns>The outcome for the first receiver other than this user, whose other devices are receivers of what is sent to a call, too.</returns>
    public async Task<string> SendAsync(LoadEnvelope envelope)
    {
        var reply = await CallAsync("Send", envelope.ToArguments());
        var receipt = reply.GetProperty("receipts").EnumerateArray().First(receipt => !receipt.GetProperty("user").ValueEquals(user));
        return receipt.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String ? $"{receipt.GetProperty("outcome")}: {reason}" : receipt.GetProperty("outcome").GetString()!;
    }

    public Task PingAsync() => WriteAsync(HubFrames.Ping);

    public async ValueTask DisposeAsync()
    {
        pings.Remove(this);
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task<JsonElement> CallAsync(string target, string arguments)
    {
        var id = Interlocked.Increment(ref _number);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        await WriteAsync(HubFrames.Call(id, target, arguments));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private async Task WriteAsync(byte[] frame)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1024];
        var filled = 0;
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                filled += read.Count;
                var taken = HubFrames.Take(buffer.AsSpan(0, filled), OnMessage);
                filled -= taken;
                buffer.AsSpan(taken, filled).CopyTo(buffer);
                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is over, which is what the task says.
        }

        foreach (var call in _calls.Keys)
        {
            if (_calls.TryRemove(call, out var open))
            {
                open.TrySetException(new IOException($"The connection of {user} was lost."));
            }
        }
    }

    private void OnMessage(JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1 when message.GetProperty("target").ValueEquals("Deliver"):
                Deliver(message.GetProperty("arguments")[0]);
                break;
            case 1 when message.GetProperty("target").ValueEquals("Bye"):
                Farewell = message.GetProperty("arguments")[0].GetString();
                break;
            case 7:
                Farewell ??= message.TryGetProperty("error", out var error) ? error.GetString() : "closed";
                break;
            case 3 when _calls.TryRemove(int.Parse(message.GetProperty("invocationId").GetString()!, CultureInfo.InvariantCulture), out var call):
                Answer(call, message);
                break;
        }
    }

    private void Deliver(JsonElement batch)
    {
        foreach (var delivery in batch.EnumerateArray())
        {
            _seq = Math.Max(_seq, delivery.TryGetProperty("seq", out var seq) ? seq.GetInt64() : 0);
            Delivered?.Invoke(delivery.GetProperty("id").GetString()!);
        }

        _ = WriteAsync(HubFrames.Call(null, "Ack", $"[{_seq.ToString(CultureInfo.InvariantCulture)}]"));
    }

    private static void Answer(TaskCompletionSource<JsonElement> call, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
        {
            call.TrySetException(new InvalidOperationException(error.GetString()));
        }
        else
        {
            call.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
        }
    }
}
