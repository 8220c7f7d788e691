using System.Globalization;
using System.Text.Json;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Represents what a device is told: that somebody rings. The rest it fetches when it has connected.</summary>
internal sealed record PushMessage
{
    public required string Id { get; init; }

    public required string Call { get; init; }

    public required string Caller { get; init; }

    public string? Kind { get; init; }

    /// <summary>Gets when the ring ends, in Unix milliseconds.</summary>
    public required string Deadline { get; init; }

    public static PushMessage Of(OfflineRing ring) => new()
    {
        Id = ring.Id,
        Call = ring.CallId,
        Caller = ring.Caller,
        Kind = ring.Kind,
        Deadline = ring.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PushJson.Default.PushMessage);
}
