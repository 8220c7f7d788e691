using System.Text.Json;
using StackExchange.Redis;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>Represents a device as the scripts store it.</summary>
internal sealed record DeviceJson
{
    public string? Node { get; init; }

    public string? Connection { get; init; }

    // Integers, which Garnet's Lua writes with a fraction of zero.
    public double Acked { get; init; }

    public double Seen { get; init; }

    public bool Bye { get; init; }

    public string? Run { get; init; }

    public double Attempt { get; init; }

    public string? Service { get; init; }

    public string? Target { get; init; }

    public static DeviceRecord Read(string name, string json)
    {
        var device = JsonSerializer.Deserialize(json, RedisJson.Default.DeviceJson) ?? throw new InvalidDataException("A device in Redis is null.");
        return new DeviceRecord
        {
            Device = name,
            Node = device.Node,
            Connection = device.Connection,
            Acked = (long)device.Acked,
            LastSeen = (long)device.Seen,
            SaidGoodbye = device.Bye,
            Run = device.Run,
            Attempt = (long)device.Attempt,
            PushService = device.Service,
            PushTarget = device.Target,
        };
    }

    /// <summary>Reads devices from alternating names and values.</summary>
    public static IReadOnlyList<DeviceRecord> ReadAll(RedisResult[] pairs) => [.. Enumerable.Range(0, pairs.Length / 2).Select(index => Read((string)pairs[index * 2]!, (string)pairs[(index * 2) + 1]!))];
}
