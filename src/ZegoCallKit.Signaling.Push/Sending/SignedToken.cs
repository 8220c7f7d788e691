using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Writes JSON Web Tokens (RFC 7519).</summary>
internal static class SignedToken
{
    public static string Es256(ECDsa key, TokenClaims claims, string? keyId = null, string? type = null) =>
        Sign(new TokenHead { Alg = "ES256", Kid = keyId, Typ = type }, claims, data => key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    public static string Rs256(RSA key, TokenClaims claims, string? keyId) =>
        Sign(new TokenHead { Alg = "RS256", Kid = keyId, Typ = "JWT" }, claims, data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static string Sign(TokenHead head, TokenClaims claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(head, PushJson.Default.TokenHead))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims, PushJson.Default.TokenClaims))}";
        return $"{text}.{Encode(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encode(byte[] data) => Base64Url.EncodeToString(data);
}
