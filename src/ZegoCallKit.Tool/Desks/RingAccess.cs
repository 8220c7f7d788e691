namespace ZegoCallKit.Tool.Desks;

/// <summary>The access to the signaling server, in the answer to a sign-in.</summary>
internal sealed record RingAccess
{
    public required string Url { get; init; }

    public required string AccessToken { get; init; }
}
