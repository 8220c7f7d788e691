using System.Collections.Immutable;

namespace GroupCall.Measuring;

/// <summary>What has happened in the call up to one moment.</summary>
internal sealed record CallFigures
{
    public int Publications { get; init; }

    public int PlaysStarted { get; init; }

    public int PlaysStopped { get; init; }

    public int PlaysAtPeak { get; init; }

    /// <summary>Blocks of sound that reached the listeners, of 10 ms each.</summary>
    public long AudioFrames { get; init; }

    /// <summary>Pictures that reached the listeners.</summary>
    public long VideoFrames { get; init; }

    /// <summary>How long each login took.</summary>
    public ImmutableList<TimeSpan> Logins { get; init; } = [];

    /// <summary>How long each play took from asking to its first sound or picture.</summary>
    public ImmutableList<TimeSpan> FirstFrames { get; init; } = [];

    public ImmutableList<string> Errors { get; init; } = [];
}
