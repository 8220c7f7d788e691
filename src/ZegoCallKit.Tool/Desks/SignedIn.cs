namespace ZegoCallKit.Tool.Desks;

/// <summary>What the desk answers to a sign-in.</summary>
internal sealed record SignedIn
{
    public required uint AppId { get; init; }

    /// <summary>Gets the token for logins to rooms.</summary>
    public required string Token { get; init; }

    public required RingAccess Ring { get; init; }
}
