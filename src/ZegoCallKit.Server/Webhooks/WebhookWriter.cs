using System.Globalization;
using System.Security.Cryptography;
using ZegoCallKit.Server.Webhooks.Protocol;

namespace ZegoCallKit.Server.Webhooks;

/// <summary>Writes webhooks as ZEGO documents them, signed, for tests and development servers.</summary>
public static class WebhookWriter
{
    /// <summary>Writes an event.</summary>
    /// <param name="webhookEvent">The event. Of its fields, those that its type does not have are added.</param>
    /// <param name="secret">The secret to sign with.</param>
    /// <param name="nonce">The random number of the signature; a new one if <see langword="null"/>.</param>
    /// <returns>The body, JSON in UTF-8.</returns>
    /// <exception cref="ArgumentNullException">The event or the secret is null.</exception>
    public static byte[] Write(WebhookEvent webhookEvent, CallbackSecret secret, string? nonce = null)
    {
        ArgumentNullException.ThrowIfNull(webhookEvent);
        ArgumentNullException.ThrowIfNull(secret);
        nonce ??= RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var timestamp = webhookEvent.SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return WebhookEventWriter.Write(webhookEvent, nonce, WebhookSignature.Compute(secret, timestamp, nonce));
    }
}
