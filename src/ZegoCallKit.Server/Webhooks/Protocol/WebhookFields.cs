using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.Server.Webhooks.Protocol;

/// <summary>Represents the fields of a webhook, whatever form it has. Numbers are the text that ZEGO wrote, so that none is rounded.</summary>
internal sealed class WebhookFields(IReadOnlyDictionary<string, string> all)
{
    public const string Timestamp = "timestamp";
    public const string Nonce = "nonce";
    public const string Signature = "signature";

    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Gets everything but the signature.</summary>
    public IReadOnlyDictionary<string, string> Content { get; } =
        all.Where(static field => field.Key is not (Timestamp or Nonce or Signature)).ToDictionary(static field => field.Key, static field => field.Value, StringComparer.Ordinal);

    public string? Text(string name) => all.GetValueOrDefault(name);

    public string TextOrEmpty(string name) => Text(name) ?? "";

    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Milliseconds(string name) => Number(name) is > 0 and { } time && time <= LastMillisecond ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    public bool Flag(string name) => Text(name) is "1" or "true";

    public T Enum<T>(string name, T unknown)
        where T : struct, Enum => Number(name) is >= 0 and <= int.MaxValue and var number && (T)(object)(int)number is var value && System.Enum.IsDefined(value) ? value : unknown;

    /// <summary>Returns a key that is the same whenever the event is sent, whatever its signature.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in Content.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            Append(hash, value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Returns a key of the signature, or of the signature together with an event.</summary>
    public string SignatureKey(string? fingerprint = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "signature");
        Append(hash, TextOrEmpty(Timestamp));
        Append(hash, TextOrEmpty(Nonce));
        Append(hash, fingerprint ?? "");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With its length, so that no two lists of fields have the same bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
