namespace ZegoCallKit.Server;

/// <summary>A token that was just generated. Only <see cref="Value"/> is for the client.</summary>
public sealed record IssuedToken
{
    /// <summary>The token itself: ASCII, at most 2,047 characters. It logs its bearer in: hand it to its user only, over TLS, and keep it out of logs.</summary>
    public required string Value { get; init; }

    /// <summary>Who logs in with it.</summary>
    public required string UserId { get; init; }

    /// <summary>When it was made, in whole seconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends, in whole seconds. It also stands in clear in the token; see <see cref="TokenExpiry"/>.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Keeps the token out of logs.</summary>
    /// <returns>Whose it is and until when.</returns>
    public override string ToString() => $"token of {UserId} until {ExpiresAt:u}";
}
