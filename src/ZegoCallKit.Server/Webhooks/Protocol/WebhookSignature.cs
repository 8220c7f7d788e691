using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.Server.Webhooks.Protocol;

/// <summary>Signs webhooks (ZEGO: "Verify signature"): the SHA-1 of the secret, the timestamp and the nonce, sorted as text, as hex.</summary>
internal static class WebhookSignature
{
    public static string Compute(CallbackSecret secret, string timestamp, string nonce)
    {
        string[] parts = [secret.Text, timestamp, nonce];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // ZEGO prescribes SHA-1.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
    }

    public static bool IsSigned(WebhookFields fields, CallbackSecret secret) =>
        fields.Text(WebhookFields.Timestamp) is { Length: > 0 } timestamp
        && fields.Text(WebhookFields.Nonce) is { Length: > 0 } nonce
        && fields.Text(WebhookFields.Signature) is { Length: > 0 } signature
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Compute(secret, timestamp, nonce)), Encoding.UTF8.GetBytes(signature));
}
