namespace ZegoCallKit.Engine;

/// <summary>A stream of a room as the engine names it (<c>zego_stream</c>).</summary>
/// <param name="User">Who publishes it.</param>
/// <param name="Id">The stream id.</param>
/// <param name="ExtraInfo">The publisher's extra info, at most 1,023 bytes; may be empty.</param>
public sealed record EngineStreamInfo(EngineUser User, string Id, string ExtraInfo);
