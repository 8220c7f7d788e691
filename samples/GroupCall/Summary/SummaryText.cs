namespace GroupCall.Summary;

/// <summary>Writes the summary as text.</summary>
internal static class SummaryText
{
    public static void Write(CallSummary summary, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{summary.Participants} participant{(summary.Participants == 1 ? "" : "s")}, {summary.Seconds:0.0} s{(summary.Interrupted ? ", interrupted" : "")}");
        output.WriteLine($"  publications      {summary.Publications}");
        output.WriteLine($"  playbacks         {summary.PlaysStarted} started, {summary.PlaysStopped} stopped, at most {summary.PlaysAtPeak} at once");
        output.WriteLine($"  frames received   {summary.AudioFramesReceived} audio (10 ms each), {summary.VideoFramesReceived} video");
        output.WriteLine($"  login             {Time(summary.LoginMillisecondsP50)} (median)");
        output.WriteLine($"  first frame       {Time(summary.TimeToFirstFrameMillisecondsP50)} (median), {Time(summary.TimeToFirstFrameMillisecondsP95)} (95th percentile)");
        if (summary.RecordedFiles > 0)
        {
            output.WriteLine($"  recorded          {summary.RecordedFiles} files");
        }

        foreach (var reason in summary.NotPlaying)
        {
            output.WriteLine($"  not playing       {reason.Plays} × {reason.Reason}, e.g. {reason.Example}");
        }

        foreach (var error in summary.Errors)
        {
            output.WriteLine($"  error             {error}");
        }
    }

    private static string Time(double? milliseconds) => milliseconds is { } time ? $"{time:0.0} ms" : "-";
}
