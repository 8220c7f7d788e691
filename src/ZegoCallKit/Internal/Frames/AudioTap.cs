using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Represents a guarded sink of audio.</summary>
/// <param name="Slot">The guard of the sink.</param>
/// <param name="Sink">The sink.</param>
internal sealed record AudioTap(SinkSlot Slot, IAudioSink Sink)
{
    public void Write(in AudioFrame frame) => Slot.Write(Sink, in frame);
}
