namespace ZegoCallKit.Playing.Reconciling;

/// <summary>A play that the program asked for and that will never be started.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Code">1004010 no place is left; 1004002 it left the room before its turn; 1000002 the session is over.</param>
internal sealed record PlayRefusal(StreamId StreamId, ZegoErrorCode Code);
