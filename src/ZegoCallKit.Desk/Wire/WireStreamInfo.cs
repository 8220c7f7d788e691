namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents the new extra info of a stream.</summary>
/// <param name="N">The number of the stream.</param>
/// <param name="ExtraInfo">The extra info.</param>
internal sealed record WireStreamInfo(long N, string ExtraInfo);
