namespace ZegoCallKit.Playing.Reconciling;

/// <summary>What the engine shall do. Every start and stop must be answered with a report about its attempt.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Attempt">The attempt to play it; unique, growing.</param>
internal abstract record PlayCommand(StreamId StreamId, long Attempt)
{
    /// <summary>Start playing; answered by <see cref="PlayInput.Started"/> or <see cref="PlayInput.Ended"/>.</summary>
    /// <param name="StreamId">The stream.</param>
    /// <param name="Generation">Its generation; 0 when it is not in the room, which only a play asked for by the program can be.</param>
    /// <param name="Attempt">The attempt.</param>
    /// <param name="VideoMuted">Whether to play without video.</param>
    /// <param name="IsManual">Whether the program asked for it.</param>
    internal sealed record Start(StreamId StreamId, long Generation, long Attempt, bool VideoMuted, bool IsManual) : PlayCommand(StreamId, Attempt);

    /// <summary>Stop playing; answered by <see cref="PlayInput.Ended"/>, at the latest when the engine's stop has returned.</summary>
    /// <param name="StreamId">The stream.</param>
    /// <param name="Attempt">The attempt.</param>
    internal sealed record Stop(StreamId StreamId, long Attempt) : PlayCommand(StreamId, Attempt);

    /// <summary>Stop or resume receiving the video; not answered.</summary>
    /// <param name="StreamId">The stream.</param>
    /// <param name="Attempt">The attempt.</param>
    /// <param name="Muted">Whether to stop receiving it.</param>
    internal sealed record SetVideoMuted(StreamId StreamId, long Attempt, bool Muted) : PlayCommand(StreamId, Attempt);
}
