using System.Net.WebSockets;
using System.Text.Json;
using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.Desk.Server.Api.Feed;

/// <summary>Represents one reader of the feed. Messages from it are ignored.</summary>
internal sealed class FeedConnection : IWireReceiver
{
    private const int MostTexts = 1_000;

    private readonly WireConnection _connection;

    public FeedConnection(WebSocket socket) =>
        _connection = new WireConnection(socket, new Outbox(maxMediaBytes: 0, MostTexts), this, WireProtocol.MaxTextBytes, static _ => null);

    public MediaBufferPool Buffers { get; } = new();

    public int MaxVideoBytes => 0;

    public Task<WireEnd> RunAsync() => _connection.RunAsync();

    public void Stop(WireClose close, string reason) => _connection.Stop(close, reason);

    public void Send(byte[] text)
    {
        if (!_connection.Outbox.TryAdd(text))
        {
            Stop(WireClose.TooSlow, "The feed is read too slowly.");
        }
    }

    public void Send(ApiFeedText text) => Send(JsonSerializer.SerializeToUtf8Bytes(text, ApiJson.Default.ApiFeedText));

    public void OnText(ReadOnlySpan<byte> utf8)
    {
    }

    public void OnHeader(in MediaHeader header) => throw new WireFaultException(WireClose.NotNow, "The feed takes no media.");

    public void OnFrame(in MediaHeader header, MediaBuffer buffer)
    {
    }

    public void OnSei(in MediaHeader header, byte[] data)
    {
    }
}
