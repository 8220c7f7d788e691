namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Represents a user who is not a member of a call and has written to a member, as a user who joins does.</summary>
internal sealed record AskerRecord(string User, string Device);
