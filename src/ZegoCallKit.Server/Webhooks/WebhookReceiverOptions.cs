namespace ZegoCallKit.Server.Webhooks;

/// <summary>Represents the options of a <see cref="WebhookReceiver"/>.</summary>
public sealed record WebhookReceiverOptions
{
    /// <summary>Gets the secret with which ZEGO signs. Never printed.</summary>
    public required CallbackSecret Secret { get; init; }

    /// <summary>Gets the AppID that events must have; <see langword="null"/> (the default) accepts any, for a secret that several share.</summary>
    public uint? AppId { get; init; }

    /// <summary>
    /// Gets how far the time of an event may be from the clock: 1 minute to 1 hour, by default 5 minutes. ZEGO tries for a minute to deliver an event. Older ones may be copies that somebody sends
    /// again.
    /// </summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets whether a signature is refused when it comes with another event than the first time; false by default. ZEGO's signature covers only the time and a random number, not the event: who reads one on
    /// its way could send others with it until <see cref="MaxAge"/>. Whether ZEGO ever uses a random number twice within a second is not known; use TLS in any case.
    /// </summary>
    public bool RefusesReusedSignatures { get; init; }

    /// <summary>Gets where events that were handled are remembered; in memory, the last 100,000, if <see langword="null"/>. Servers that share the load must share it.</summary>
    public IWebhookClaims? Claims { get; init; }

    /// <summary>Gets the clock; the system clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Returns a text without the secret, to keep it out of logs.</summary>
    /// <returns>The options without the secret.</returns>
    public override string ToString() => $"AppId {AppId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any"}, {MaxAge}";

    internal void Validate(string parameter)
    {
        OptionGuard.Check(Secret is not null, parameter, nameof(Secret), "must be set");
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0");
        OptionGuard.Range(MaxAge, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
    }
}
