namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents a play that the program requested and that will never be started.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Code">The reason: 1004010 no slot is left; 1004002 the stream left the room before its turn; 1000002 the session has ended.</param>
internal sealed record PlayRefusal(StreamId StreamId, ZegoErrorCode Code);
