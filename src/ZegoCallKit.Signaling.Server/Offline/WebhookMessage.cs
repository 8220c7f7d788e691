using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Represents the body that is posted to a webhook.</summary>
internal sealed record WebhookMessage
{
    public required string Id { get; init; }

    public required string User { get; init; }

    public required string Caller { get; init; }

    public required string Call { get; init; }

    public string? Kind { get; init; }

    /// <summary>Gets when the ring ends, in Unix milliseconds.</summary>
    public required long Deadline { get; init; }

    public required IReadOnlyList<WebhookDevice> Devices { get; init; }

    public static byte[] Write(OfflineRing ring) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookMessage
        {
            Id = ring.Id,
            User = ring.User,
            Caller = ring.Caller,
            Call = ring.CallId,
            Kind = ring.Kind,
            Deadline = ring.Deadline.ToUnixTimeMilliseconds(),
            Devices = [.. ring.Devices.Select(static device => new WebhookDevice { Device = device.Device, Service = device.Service, Target = device.Target })],
        },
        WebhookJson.Default.WebhookMessage);

    /// <summary>Signs the time and the body, so that neither can be changed and an old message cannot be replayed.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "v1=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
