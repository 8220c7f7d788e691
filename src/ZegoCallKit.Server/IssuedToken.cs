namespace ZegoCallKit.Server;

/// <summary>Represents a newly generated token. Only <see cref="Value"/> is for the client.</summary>
public sealed record IssuedToken
{
    /// <summary>Gets the token itself: ASCII, at most 2,047 characters. Anyone who has it can log in: send it only to its user, over TLS, and keep it out of logs.</summary>
    public required string Value { get; init; }

    /// <summary>Gets the id of the user who logs in with the token.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets when the token was created, in whole seconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the token expires, in whole seconds. The token also contains it unencrypted; see <see cref="TokenExpiry"/>.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Returns a text without the token, to keep it out of logs.</summary>
    /// <returns>The token's user and expiry.</returns>
    public override string ToString() => $"token for {UserId}, valid until {ExpiresAt:u}";
}
