namespace TokenServer.Tokens;

internal sealed record TokenAnswer
{
    public required string Token { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Returns the expiry, so that the token is never logged.</summary>
    public override string ToString() => $"token valid until {ExpiresAt:u}";
}
