using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ZegoCallKit.Signaling.Push.Tests.WebPush;

/// <summary>A browser that has subscribed, and reads messages by the steps of RFC 8291 with code of its own.</summary>
internal sealed class Browser : IDisposable
{
    private readonly ECDiffieHellman _key;
    private readonly byte[] _auth;

    public Browser()
        : this(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16))
    {
    }

    public Browser(ECDiffieHellman key, byte[] auth) => (_key, _auth) = (key, auth);

    public byte[] PublicKey => Point(_key);

    public static byte[] Point(ECDiffieHellman key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }

    public string Subscribe(string endpoint) =>
        JsonSerializer.Serialize(new { endpoint, expirationTime = (long?)null, keys = new { p256dh = Base64Url.EncodeToString(PublicKey), auth = Base64Url.EncodeToString(_auth) } });

    public string Read(byte[] body)
    {
        var salt = body[..16];
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(16)) >= body.Length - 86);
        Assert.Equal(65, body[20]);
        var sender = body[21..86];
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        var shared = _key.DeriveRawSecretAgreement(other.PublicKey);

        var keying = HMACSHA256.HashData(HMACSHA256.HashData(_auth, shared), (byte[])[.. "WebPush: info"u8, 0, .. PublicKey, .. sender, 1]);
        var random = HMACSHA256.HashData(salt, keying);
        var contentKey = HMACSHA256.HashData(random, (byte[])[.. "Content-Encoding: aes128gcm"u8, 0, 1])[..16];
        var nonce = HMACSHA256.HashData(random, (byte[])[.. "Content-Encoding: nonce"u8, 0, 1])[..12];
        var record = new byte[body.Length - 86 - 16];
        using var cipher = new AesGcm(contentKey, 16);
        cipher.Decrypt(nonce, body.AsSpan(86, record.Length), body.AsSpan(86 + record.Length), record);
        Assert.Equal(2, record[^1]);
        return Encoding.UTF8.GetString(record.AsSpan(0, record.Length - 1));
    }

    public void Dispose() => _key.Dispose();
}
