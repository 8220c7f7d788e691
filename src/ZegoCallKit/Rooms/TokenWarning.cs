namespace ZegoCallKit.Rooms;

/// <summary>Represents a warning that the login's token is about to expire (ZEGO: <c>room_token_will_expire</c>). Immutable.</summary>
public sealed record TokenWarning
{
    /// <summary>Gets how long the token remains valid, by the server's clock: about 30 s.</summary>
    public required TimeSpan Remaining { get; init; }
}
