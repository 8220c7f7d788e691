namespace ZegoCallKit.Playing.Reconciling;

/// <summary>A stream's claim to be played, best first: pin, priority, loudness, playing already, age.</summary>
/// <param name="IsPinned">Whether the user pinned it.</param>
/// <param name="Priority">Higher first.</param>
/// <param name="Loudness">The steady level of <see cref="LoudnessMeter"/>, higher first.</param>
/// <param name="IsActive">Whether it plays or is being started.</param>
/// <param name="Arrival">Unique, smaller first, so that no two ranks are equal.</param>
/// <param name="Id">The stream.</param>
internal readonly record struct PlayRank(bool IsPinned, int Priority, int Loudness, bool IsActive, long Arrival, StreamId Id)
{
    /// <summary>Orders ranks, the best first; no two are equal.</summary>
    public static IComparer<PlayRank> BestFirst { get; } = Comparer<PlayRank>.Create(Compare);

    private static int Compare(PlayRank left, PlayRank right)
    {
        var order = right.IsPinned.CompareTo(left.IsPinned);
        order = order != 0 ? order : right.Priority.CompareTo(left.Priority);
        order = order != 0 ? order : right.Loudness.CompareTo(left.Loudness);
        order = order != 0 ? order : right.IsActive.CompareTo(left.IsActive);
        return order != 0 ? order : left.Arrival.CompareTo(right.Arrival);
    }
}
