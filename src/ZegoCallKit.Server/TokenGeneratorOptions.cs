namespace ZegoCallKit.Server;

/// <summary>Whose tokens are generated, and how.</summary>
public sealed record TokenGeneratorOptions
{
    /// <summary>ZEGO's AppID; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>The secret that belongs to the AppID. Never printed.</summary>
    public required ServerSecret Secret { get; init; }

    /// <summary>How tokens are encrypted; AES-CBC by default.</summary>
    public TokenCipher Cipher { get; init; }

    /// <summary>The clock; the system's by default. It must be right: ZEGO's cloud compares tokens with its own.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Keeps the secret out of logs.</summary>
    /// <returns>The options without the secret.</returns>
    public override string ToString() => $"AppId {AppId}, {Cipher}";

    internal void Validate(string parameter)
    {
        if (AppId == 0)
        {
            throw new ArgumentException("The AppId must not be 0; copy it from ZEGO's console.", parameter);
        }

        if (Secret is null)
        {
            throw new ArgumentException("The Secret must be given.", parameter);
        }

        if (!Enum.IsDefined(Cipher))
        {
            throw new ArgumentException($"The Cipher must be Cbc or Gcm; it is {Cipher}.", parameter);
        }

        if (TimeProvider is null)
        {
            throw new ArgumentException("The TimeProvider must not be null.", parameter);
        }
    }
}
