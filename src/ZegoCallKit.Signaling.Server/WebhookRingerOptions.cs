using System.Text;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents the options of a webhook that receives the rings for devices that are not connected.</summary>
public sealed record WebhookRingerOptions
{
    /// <summary>Gets the address: <c>https</c>, or <c>http</c> on the same machine.</summary>
    public required Uri Url { get; init; }

    /// <summary>Gets the key with which messages are signed (HMAC-SHA256): at least 32 bytes of UTF-8.</summary>
    public required string Secret { get; init; }

    /// <summary>Gets how many rings may be queued for the webhook: 1 to 100,000, by default 1,000. Further rings are not accepted. As many may wait for their next attempt; further ones are not tried again.</summary>
    public int MaxPending { get; init; } = 1_000;

    /// <summary>Gets how many messages are sent at the same time: 1 to 64, by default 8.</summary>
    public int MaxParallel { get; init; } = 8;

    /// <summary>Returns the type's name and the address, so that the secret does not get into logs.</summary>
    public override string ToString() => $"{nameof(WebhookRingerOptions)} {Url}";

    internal void Validate(string parameter)
    {
        OptionGuard.Check(
            Url is { IsAbsoluteUri: true } && (Url.Scheme == Uri.UriSchemeHttps || (Url.Scheme == Uri.UriSchemeHttp && Url.IsLoopback)), parameter, nameof(Url), "must be https, or http on this machine");
        OptionGuard.Check(Secret is not null && Encoding.UTF8.GetByteCount(Secret) >= 32, parameter, nameof(Secret), "must have at least 32 bytes of UTF-8");
        OptionGuard.Range(MaxPending, 1, 100_000, parameter);
        OptionGuard.Range(MaxParallel, 1, 64, parameter);
    }
}
