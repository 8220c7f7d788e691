using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;

namespace ZegoCallKit.Signaling.Push;

/// <summary>
/// Represents the key that identifies your server to push services (RFC 8292, "VAPID"): a key of the curve P-256. Create one, once, and keep it: subscriptions of browsers are bound to its public part. The text
/// representation never contains the private part.
/// </summary>
[DebuggerDisplay("VapidKey (hidden)")]
public sealed class VapidKey
{
    private const int PrivateBytes = 32;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ECDsa _key;

    private VapidKey(ECDsa key)
    {
        _key = key;
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        PublicKey = Base64Url.EncodeToString([4, .. point.X!, .. point.Y!]);
    }

    /// <summary>Gets the public key in Base64url, 87 characters: browsers subscribe with it as <c>applicationServerKey</c>.</summary>
    public string PublicKey { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ECDsa Signer => _key;

    /// <summary>Creates a new key.</summary>
    /// <returns>The key.</returns>
    public static VapidKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a private key.</summary>
    /// <param name="privateKey">The private key in Base64url, 43 characters, as <see cref="ExportPrivateKey"/> and most VAPID tools write it.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The text is not a private key of the curve P-256. The message does not contain it.</exception>
    public static VapidKey Parse(string privateKey)
    {
        ArgumentNullException.ThrowIfNull(privateKey);
        var characters = privateKey.AsSpan().TrimEnd('=');
        if (!Base64Url.IsValid(characters, out var length) || length != PrivateBytes)
        {
            throw new ArgumentException("The key must be 32 bytes in Base64url, 43 characters.", nameof(privateKey));
        }

        try
        {
            return new(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(characters) }));
        }
        catch (CryptographicException fault)
        {
            throw new ArgumentException("The key is not a private key of the curve P-256.", nameof(privateKey), fault);
        }
    }

    /// <summary>Returns the private key, to store it where your server keeps its secrets.</summary>
    /// <returns>The private key in Base64url, 43 characters.</returns>
    public string ExportPrivateKey() => Base64Url.EncodeToString(_key.ExportParameters(includePrivateParameters: true).D);

    /// <summary>Returns a text without the private key, to keep it out of logs.</summary>
    /// <returns>The public key.</returns>
    public override string ToString() => $"VapidKey {PublicKey}";
}
