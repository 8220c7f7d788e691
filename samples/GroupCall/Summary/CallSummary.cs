using GroupCall.Measuring;

namespace GroupCall.Summary;

/// <summary>The outcome of a call. Its property names are those of the JSON.</summary>
internal sealed record CallSummary
{
    public required int Participants { get; init; }

    /// <summary>How often somebody began to publish; who returns does so again.</summary>
    public required int Publications { get; init; }

    /// <summary>How often somebody began to play a stream; a stream that returns is played again.</summary>
    public required int PlaysStarted { get; init; }

    public required int PlaysStopped { get; init; }

    /// <summary>The most plays that ran at the same time.</summary>
    public required int PlaysAtPeak { get; init; }

    /// <summary>Blocks of 10 ms that reached the listeners.</summary>
    public required long AudioFramesReceived { get; init; }

    /// <summary>Pictures that reached the listeners.</summary>
    public required long VideoFramesReceived { get; init; }

    /// <summary>The median time of a login; <see langword="null"/> when there was none.</summary>
    public required double? LoginMillisecondsP50 { get; init; }

    /// <summary>The median time from asking for a stream to its first sound or picture; <see langword="null"/> when there was none.</summary>
    public required double? TimeToFirstFrameMillisecondsP50 { get; init; }

    /// <summary>The time of the slowest of twenty.</summary>
    public required double? TimeToFirstFrameMillisecondsP95 { get; init; }

    /// <summary>How long the call took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether Ctrl+C ended it.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>How many files were recorded.</summary>
    public required int RecordedFiles { get; init; }

    /// <summary>What was not played at the end, and why.</summary>
    public required IReadOnlyList<NotPlaying> NotPlaying { get; init; }

    public required IReadOnlyList<string> Errors { get; init; }

    public static CallSummary Of(int participants, CallFigures figures, IReadOnlyList<NotPlaying> notPlaying, int recordedFiles, TimeSpan took, bool interrupted) => new()
    {
        Participants = participants,
        Publications = figures.Publications,
        PlaysStarted = figures.PlaysStarted,
        PlaysStopped = figures.PlaysStopped,
        PlaysAtPeak = figures.PlaysAtPeak,
        AudioFramesReceived = figures.AudioFrames,
        VideoFramesReceived = figures.VideoFrames,
        LoginMillisecondsP50 = Milliseconds(50, figures.Logins),
        TimeToFirstFrameMillisecondsP50 = Milliseconds(50, figures.FirstFrames),
        TimeToFirstFrameMillisecondsP95 = Milliseconds(95, figures.FirstFrames),
        Seconds = Math.Round(took.TotalSeconds, 2),
        Interrupted = interrupted,
        RecordedFiles = recordedFiles,
        NotPlaying = notPlaying,
        Errors = [.. figures.Errors, .. notPlaying.Where(plays => plays.IsFault).Select(plays => plays.Example)],
    };

    private static double? Milliseconds(double percent, IEnumerable<TimeSpan> times) =>
        Percentile.Of(percent, times.Select(time => time.TotalMilliseconds)) is { } value ? Math.Round(value, 3) : null;
}
