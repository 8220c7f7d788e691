using GroupCall.Measuring;

namespace GroupCall.Summary;

/// <summary>The outcome of a call. Its property names are those of the JSON.</summary>
internal sealed record CallSummary
{
    public required int Participants { get; init; }

    /// <summary>Gets how many publications started; a participant who returns publishes again.</summary>
    public required int Publications { get; init; }

    /// <summary>Gets how many playbacks started; a stream that returns is played again.</summary>
    public required int PlaysStarted { get; init; }

    public required int PlaysStopped { get; init; }

    /// <summary>Gets the maximum number of playbacks that ran at the same time.</summary>
    public required int PlaysAtPeak { get; init; }

    /// <summary>Gets the number of audio blocks of 10 ms that reached the listeners.</summary>
    public required long AudioFramesReceived { get; init; }

    /// <summary>Gets the number of video frames that reached the listeners.</summary>
    public required long VideoFramesReceived { get; init; }

    /// <summary>Gets the median duration of a login; <see langword="null"/> if there was none.</summary>
    public required double? LoginMillisecondsP50 { get; init; }

    /// <summary>Gets the median time from the request for a stream to its first audio or video; <see langword="null"/> if there was none.</summary>
    public required double? TimeToFirstFrameMillisecondsP50 { get; init; }

    /// <summary>Gets the 95th percentile of that time.</summary>
    public required double? TimeToFirstFrameMillisecondsP95 { get; init; }

    /// <summary>Gets the duration of the call in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Gets whether Ctrl+C ended the call.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Gets the number of recorded files.</summary>
    public required int RecordedFiles { get; init; }

    /// <summary>Gets the streams that were not played at the end, with the reasons.</summary>
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
