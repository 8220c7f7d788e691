namespace ZegoCallKit.Server.Api;

/// <summary>Represents the options of a <see cref="ServerApiResponder"/>.</summary>
public sealed record ServerApiResponderOptions
{
    /// <summary>Gets the AppID that requests must name; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the secret that requests must be signed with. Never printed.</summary>
    public required ServerSecret Secret { get; init; }

    /// <summary>Gets the clock; the system clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Returns a text without the secret, to keep it out of logs.</summary>
    /// <returns>The options without the secret.</returns>
    public override string ToString() => $"AppId {AppId}";

    internal void Validate(string parameter)
    {
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0");
        OptionGuard.Check(Secret is not null, parameter, nameof(Secret), "must be set");
        OptionGuard.NotNull(TimeProvider, parameter);
    }
}
