using ZegoCallKit.Engine;

namespace ZegoCallKit.Publishing.Pumping;

/// <summary>Represents one kind of media that a <see cref="MediaPump"/> drives, block by block.</summary>
internal interface IPumpStep
{
    /// <summary>Returns when a block is due, relative to block 0.</summary>
    TimeSpan DueOf(long block);

    /// <summary>Reads the next block and sends it.</summary>
    /// <param name="block">The number of the block; the steps are called in order: 0, 1, 2 ….</param>
    /// <param name="shift">The time to add to the block's own time to convert it to the media clock.</param>
    /// <param name="result">The engine's result.</param>
    /// <returns><see langword="true"/> if there was a block; <see langword="false"/> at the end of the source.</returns>
    bool SendNext(long block, TimeSpan shift, out EngineResult result);
}
