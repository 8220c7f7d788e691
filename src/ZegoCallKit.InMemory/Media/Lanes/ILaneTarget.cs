using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Takes what arrives on a <see cref="Lane"/>.</summary>
internal interface ILaneTarget
{
    /// <summary>Takes one item, on the lane's loop; the buffer is given back after the return.</summary>
    void Take(in LaneItem item, IEngineFrameSink sink);
}
