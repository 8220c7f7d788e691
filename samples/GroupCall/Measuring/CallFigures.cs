using System.Collections.Immutable;

namespace GroupCall.Measuring;

/// <summary>The figures of the call up to one moment.</summary>
internal sealed record CallFigures
{
    public int Publications { get; init; }

    public int PlaysStarted { get; init; }

    public int PlaysStopped { get; init; }

    public int PlaysAtPeak { get; init; }

    /// <summary>Gets the number of audio blocks of 10 ms that reached the listeners.</summary>
    public long AudioFrames { get; init; }

    /// <summary>Gets the number of video frames that reached the listeners.</summary>
    public long VideoFrames { get; init; }

    /// <summary>Gets the duration of each login.</summary>
    public ImmutableList<TimeSpan> Logins { get; init; } = [];

    /// <summary>Gets, for each playback, the time from the request to its first audio or video.</summary>
    public ImmutableList<TimeSpan> FirstFrames { get; init; } = [];

    public ImmutableList<string> Errors { get; init; } = [];
}
