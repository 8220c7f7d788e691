namespace TokenServer.Tokens;

internal sealed record TokenAnswer
{
    public required string Token { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Keeps the token out of logs.</summary>
    public override string ToString() => $"token until {ExpiresAt:u}";
}
