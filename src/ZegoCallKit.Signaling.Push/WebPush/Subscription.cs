using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push.WebPush;

/// <summary>Represents a checked subscription of a browser.</summary>
internal sealed class Subscription
{
    private const int PointBytes = 65;
    private const int AuthBytes = 16;

    private Subscription(Uri endpoint, byte[] publicKey, byte[] auth) => (Endpoint, PublicKey, Auth) = (endpoint, publicKey, auth);

    public Uri Endpoint { get; }

    /// <summary>Gets the browser's public key, an uncompressed point of P-256.</summary>
    public byte[] PublicKey { get; }

    public byte[] Auth { get; }

    /// <summary>Reads a subscription; <see langword="null"/> if it is not one that may be used.</summary>
    public static Subscription? Parse(string text, PushHosts hosts)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PushJson.Default.SubscriptionData) is { Endpoint: { } endpoint, Keys: { PublicKey: { } key, Auth: { } auth } }
                && Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
                && hosts.IsAllowed(address)
                && Decode(key, PointBytes) is { } point
                && point[0] == 4
                && Decode(auth, AuthBytes) is { } secret
                && IsOnCurve(point)
                ? new Subscription(address, point, secret)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Decode(string text, int length)
    {
        var characters = text.AsSpan().TrimEnd('=');
        return Base64Url.IsValid(characters, out var count) && count == length ? Base64Url.DecodeFromChars(characters) : null;
    }

    private static bool IsOnCurve(byte[] point)
    {
        try
        {
            using var key = ECDiffieHellman.Create(WebPushEncryption.Parameters(point));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
