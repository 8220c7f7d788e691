namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents a stream that waits for its next attempt.</summary>
/// <param name="At">When the stream may be retried.</param>
/// <param name="Arrival">The order of arrival; unique, so that no two retries are equal.</param>
/// <param name="Id">The stream.</param>
internal readonly record struct PlayRetry(DateTimeOffset At, long Arrival, StreamId Id)
{
    /// <summary>Gets the comparer that orders retries from earliest to latest; no two retries are equal.</summary>
    public static IComparer<PlayRetry> EarliestFirst { get; } = Comparer<PlayRetry>.Create(Compare);

    private static int Compare(PlayRetry left, PlayRetry right)
    {
        var order = left.At.CompareTo(right.At);
        return order != 0 ? order : left.Arrival.CompareTo(right.Arrival);
    }
}
