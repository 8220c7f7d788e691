using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Represents a guarded sink of video.</summary>
/// <param name="Slot">The guard of the sink.</param>
/// <param name="Sink">The sink.</param>
internal sealed record VideoTap(SinkSlot Slot, IVideoSink Sink)
{
    public void Write(in VideoFrame frame) => Slot.Write(Sink, in frame);
}
