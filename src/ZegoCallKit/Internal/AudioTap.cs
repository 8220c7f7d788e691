using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>Represents a sink in <see cref="AudioTaps"/>.</summary>
/// <param name="Slot">The guard of the sink.</param>
/// <param name="Sink">The sink.</param>
internal sealed record AudioTap(SinkSlot Slot, IAudioSink Sink);
