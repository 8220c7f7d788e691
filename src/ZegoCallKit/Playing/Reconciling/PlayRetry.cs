namespace ZegoCallKit.Playing.Reconciling;

/// <summary>A stream that waits for its next attempt, the earliest first.</summary>
/// <param name="At">When it may be tried again.</param>
/// <param name="Arrival">Unique, so that no two retries are equal.</param>
/// <param name="Id">The stream.</param>
internal readonly record struct PlayRetry(DateTimeOffset At, long Arrival, StreamId Id)
{
    /// <summary>Orders retries, the earliest first; no two are equal.</summary>
    public static IComparer<PlayRetry> EarliestFirst { get; } = Comparer<PlayRetry>.Create(Compare);

    private static int Compare(PlayRetry left, PlayRetry right)
    {
        var order = left.At.CompareTo(right.At);
        return order != 0 ? order : left.Arrival.CompareTo(right.Arrival);
    }
}
