namespace ZegoCallKit;

/// <summary>What a token is needed for.</summary>
/// <param name="AppId">ZEGO's AppID.</param>
/// <param name="UserId">Who logs in.</param>
/// <param name="RoomId">The room.</param>
public sealed record TokenRequest(uint AppId, UserId UserId, RoomId RoomId);
