using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Signs requests (ZEGO: "Signature mechanism"): the MD5 of AppId, SignatureNonce, ServerSecret and Timestamp, as hex.</summary>
internal static class ApiSignature
{
    public const string Version = "2.0";

    /// <summary>How far the clocks of the two sides may differ.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public static string Nonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public static string Compute(uint appId, string nonce, ServerSecret secret, long timestamp)
    {
#pragma warning disable CA5351 // ZEGO prescribes MD5.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        hash.AppendData(Encoding.UTF8.GetBytes(appId.ToString(CultureInfo.InvariantCulture)));
        hash.AppendData(Encoding.UTF8.GetBytes(nonce));
        hash.AppendData(secret.Key);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Compares signatures in a time that does not depend on where they differ.</summary>
    public static bool AreEqual(string left, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
