namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Represents the claims of a JSON Web Token. Times are Unix seconds.</summary>
internal sealed record TokenClaims
{
    public string? Iss { get; init; }

    public string? Sub { get; init; }

    public string? Aud { get; init; }

    public string? Scope { get; init; }

    public long? Iat { get; init; }

    public long? Exp { get; init; }
}
