using System.Text;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents where rings for devices that are not connected are posted to.</summary>
public sealed record WebhookRingerOptions
{
    /// <summary>Gets the address, <c>https</c>, or <c>http</c> on this machine.</summary>
    public required Uri Url { get; init; }

    /// <summary>Gets the secret that each message is signed with, at least 32 bytes of UTF-8.</summary>
    public required string Secret { get; init; }

    /// <summary>Gets how many rings may wait for the webhook: 1 to 100,000, by default 1,000. More are not taken.</summary>
    public int MaxPending { get; init; } = 1_000;

    /// <summary>Gets how many messages are under way at once: 1 to 64, by default 8.</summary>
    public int MaxParallel { get; init; } = 8;

    /// <summary>Returns the type's name and the address: the secret stays out of logs.</summary>
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
