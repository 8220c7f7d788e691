using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Handles the items that arrive on a <see cref="Lane"/>.</summary>
internal interface ILaneTarget
{
    /// <summary>Handles one item, on the lane's loop; the buffer is returned to the pool afterwards.</summary>
    void Deliver(in LaneItem item, IEngineFrameSink sink);
}
