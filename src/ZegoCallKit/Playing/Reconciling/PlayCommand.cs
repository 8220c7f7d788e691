namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents a command to the engine. Every start and stop must be answered by a report about its attempt.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Attempt">The number of the attempt to play the stream; unique and increasing.</param>
internal abstract record PlayCommand(StreamId StreamId, long Attempt)
{
    /// <summary>Starts playing; answered by <see cref="PlayInput.Started"/> or <see cref="PlayInput.Ended"/>.</summary>
    /// <param name="StreamId">The stream.</param>
    /// <param name="Generation">The generation of the stream; 0 if it is not in the room, which is possible only if the program requested it.</param>
    /// <param name="Attempt">The number of the attempt.</param>
    /// <param name="VideoMuted">Whether to play without video.</param>
    /// <param name="IsManual">Whether the program requested the stream.</param>
    internal sealed record Start(StreamId StreamId, long Generation, long Attempt, bool VideoMuted, bool IsManual) : PlayCommand(StreamId, Attempt);

    /// <summary>Stops playing; answered by <see cref="PlayInput.Ended"/>, at the latest when the engine's stop call has returned.</summary>
    /// <param name="StreamId">The stream.</param>
    /// <param name="Attempt">The number of the attempt.</param>
    internal sealed record Stop(StreamId StreamId, long Attempt) : PlayCommand(StreamId, Attempt);

    /// <summary>Stops or resumes receiving the video; not answered.</summary>
    /// <param name="StreamId">The stream.</param>
    /// <param name="Attempt">The number of the attempt.</param>
    /// <param name="Muted">Whether to stop receiving the video.</param>
    internal sealed record SetVideoMuted(StreamId StreamId, long Attempt, bool Muted) : PlayCommand(StreamId, Attempt);
}
