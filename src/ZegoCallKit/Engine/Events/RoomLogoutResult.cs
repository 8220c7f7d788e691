namespace ZegoCallKit.Engine.Events;

/// <summary>A logout has ended; the room id is empty after leaving all rooms. (ZEGO: <c>room_logout_result</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="ExtendedData">JSON with details; may be empty.</param>
public sealed record RoomLogoutResult(string RoomId, int Sequence, int Code, string ExtendedData) : EngineEvent;
