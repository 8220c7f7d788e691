namespace ZegoCallKit.Engine;

/// <summary>Represents a stream of a room as the engine reports it (<c>zego_stream</c>).</summary>
/// <param name="User">The user who publishes the stream.</param>
/// <param name="Id">The id of the stream.</param>
/// <param name="ExtraInfo">The publisher's extra info: at most 1,023 bytes; may be empty.</param>
public sealed record EngineStreamInfo(EngineUser User, string Id, string ExtraInfo);
