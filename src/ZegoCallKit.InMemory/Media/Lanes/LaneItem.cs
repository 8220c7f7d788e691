using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Represents an item on its way to an engine.</summary>
/// <param name="Target">The target that handles it at its destination.</param>
/// <param name="Buffer">The audio block or video frame, with its own reference; null for a notification.</param>
/// <param name="SentAt">When it left its publisher, on the <see cref="MediaClock"/>.</param>
internal readonly record struct LaneItem(ILaneTarget Target, MediaBuffer? Buffer, long SentAt);
