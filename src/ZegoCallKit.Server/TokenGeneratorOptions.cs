namespace ZegoCallKit.Server;

/// <summary>Represents the options of a <see cref="TokenGenerator"/>.</summary>
public sealed record TokenGeneratorOptions
{
    /// <summary>Gets ZEGO's AppID; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the secret that belongs to the AppID. Never printed.</summary>
    public required ServerSecret Secret { get; init; }

    /// <summary>Gets the cipher of the tokens; AES-CBC by default.</summary>
    public TokenCipher Cipher { get; init; }

    /// <summary>Gets the clock; the system clock by default. It must be correct: ZEGO's cloud compares tokens with its own clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Returns a text without the secret, to keep it out of logs.</summary>
    /// <returns>The options without the secret.</returns>
    public override string ToString() => $"AppId {AppId}, {Cipher}";

    internal void Validate(string parameter)
    {
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0. Copy it from ZEGO's console");
        OptionGuard.Check(Secret is not null, parameter, nameof(Secret), "must be set");
        OptionGuard.Defined(Cipher, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
    }
}
