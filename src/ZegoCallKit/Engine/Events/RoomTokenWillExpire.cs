namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the login's token is about to expire. (ZEGO: <c>room_token_will_expire</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="Remaining">How long the token remains valid; about 30 s.</param>
public sealed record RoomTokenWillExpire(string RoomId, TimeSpan Remaining) : EngineEvent;
