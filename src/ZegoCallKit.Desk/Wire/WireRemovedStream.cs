using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents a stream that ended.</summary>
/// <param name="N">The number of the stream.</param>
/// <param name="Reason">Why it ended.</param>
internal sealed record WireRemovedStream(long N, StreamDeleteReason Reason);
