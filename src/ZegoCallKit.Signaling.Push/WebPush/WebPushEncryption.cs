using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ZegoCallKit.Signaling.Push.WebPush;

/// <summary>Encrypts a message for one browser (RFC 8291: aes128gcm of RFC 8188, in one record).</summary>
internal static class WebPushEncryption
{
    private const int RecordSize = 4_096;
    private const int SaltBytes = 16;
    private const int KeyBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int PointBytes = 65;
    private const int HeadBytes = SaltBytes + 4 + 1 + PointBytes;

    /// <summary>The maximum length of a message: what fits into one record with its delimiter and its tag.</summary>
    public const int MaxMessageBytes = RecordSize - TagBytes - 1;

    public static byte[] Encrypt(ReadOnlySpan<byte> message, Subscription to)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(message, to, key, RandomNumberGenerator.GetBytes(SaltBytes));
    }

    public static byte[] Encrypt(ReadOnlySpan<byte> message, Subscription to, ECDiffieHellman key, byte[] salt)
    {
        if (message.Length > MaxMessageBytes)
        {
            throw new ArgumentException($"A message must not exceed {MaxMessageBytes} bytes; it has {message.Length}.", nameof(message));
        }

        using var browser = ECDiffieHellman.Create(Parameters(to.PublicKey));
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] ownPublic = [4, .. point.X!, .. point.Y!];
        var secret = key.DeriveRawSecretAgreement(browser.PublicKey);
        byte[] info = [.. "WebPush: info\0"u8, .. to.PublicKey, .. ownPublic];
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, to.Auth, info);
        var contentKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, KeyBytes, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, NonceBytes, salt, "Content-Encoding: nonce\0"u8.ToArray());

        var body = new byte[HeadBytes + message.Length + 1 + TagBytes];
        salt.CopyTo(body, 0);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(SaltBytes), RecordSize);
        body[SaltBytes + 4] = PointBytes;
        ownPublic.CopyTo(body, SaltBytes + 5);

        // The delimiter 2 ends the last record.
        byte[] record = [.. message, 2];
        using var cipher = new AesGcm(contentKey, TagBytes);
        cipher.Encrypt(nonce, record, body.AsSpan(HeadBytes, record.Length), body.AsSpan(HeadBytes + record.Length));
        return body;
    }

    public static ECParameters Parameters(byte[] point) => new() { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..65] } };
}
