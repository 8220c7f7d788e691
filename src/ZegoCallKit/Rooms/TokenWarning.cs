namespace ZegoCallKit.Rooms;

/// <summary>The login's token is about to expire (ZEGO: <c>room_token_will_expire</c>). Immutable.</summary>
public sealed record TokenWarning
{
    /// <summary>How long it still holds, by the server's clock; about 30 s.</summary>
    public required TimeSpan Remaining { get; init; }
}
