using System.Text;
using System.Text.Json;

namespace ZegoCallKit.RingLoad.Clients;

/// <summary>Writes and splits messages of SignalR's JSON protocol.</summary>
internal static class HubFrames
{
    public const byte End = 0x1e;

    public static byte[] Handshake { get; } = [.. """{"protocol":"json","version":1}"""u8, End];

    public static byte[] Ping { get; } = [.. """{"type":6}"""u8, End];

    /// <summary>Returns a call of a hub method.</summary>
    /// <param name="id">The number of the call, if it is to be answered.</param>
    /// <param name="target">The method.</param>
    /// <param name="arguments">The arguments as a JSON array.</param>
    public static byte[] Call(int? id, string target, string arguments)
    {
        var invocation = id is null ? "" : $"\"invocationId\":\"{id}\",";
        return [.. Encoding.UTF8.GetBytes($"{{\"type\":1,{invocation}\"target\":\"{target}\",\"arguments\":{arguments}}}"), End];
    }

    /// <summary>Takes all complete messages from the start of a buffer.</summary>
    /// <returns>The number of bytes that were taken.</returns>
    public static int Take(ReadOnlySpan<byte> buffer, Action<JsonElement> message)
    {
        var taken = 0;
        for (int length; (length = buffer[taken..].IndexOf(End)) >= 0; taken += length + 1)
        {
            using var json = JsonDocument.Parse(buffer.Slice(taken, length).ToArray());
            message(json.RootElement);
        }

        return taken;
    }
}
