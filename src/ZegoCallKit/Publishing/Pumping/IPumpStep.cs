using ZegoCallKit.Engine;

namespace ZegoCallKit.Publishing.Pumping;

/// <summary>One kind of media that a <see cref="MediaPump"/> drives, block by block.</summary>
internal interface IPumpStep
{
    /// <summary>When the block with this number is due, counted from block 0.</summary>
    TimeSpan DueOf(long block);

    /// <summary>Reads the next block and pushes it.</summary>
    /// <param name="block">The block's number: the steps are called in order, 0, 1, 2 ….</param>
    /// <param name="shift">What to add to the block's own time to stand on the media clock.</param>
    /// <param name="result">What the engine answered.</param>
    /// <returns>Whether there was a block; <see langword="false"/> at the end of the source.</returns>
    bool SendNext(long block, TimeSpan shift, out EngineResult result);
}
