namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents a stream of a room.</summary>
/// <param name="N">The number that distinguishes the stream from an earlier one with the same id.</param>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="UserId">The id of the publisher.</param>
/// <param name="UserName">The display name of the publisher.</param>
/// <param name="ExtraInfo">The extra info of the stream.</param>
internal sealed record WireStream(long N, string StreamId, string UserId, string UserName, string ExtraInfo);
