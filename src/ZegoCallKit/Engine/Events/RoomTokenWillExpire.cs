namespace ZegoCallKit.Engine.Events;

/// <summary>The login's token is about to expire. (ZEGO: <c>room_token_will_expire</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Remaining">How long it still holds; about 30 s.</param>
public sealed record RoomTokenWillExpire(string RoomId, TimeSpan Remaining) : EngineEvent;
