using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Something on its way to an engine.</summary>
/// <param name="Target">Who takes it there.</param>
/// <param name="Buffer">The sound or picture, with a reference of its own; null for news.</param>
/// <param name="SentAt">When it left its publisher, on the <see cref="MediaClock"/>.</param>
internal readonly record struct LaneItem(ILaneTarget Target, MediaBuffer? Buffer, long SentAt);
