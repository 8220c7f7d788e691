namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents the rank of a stream, by pin, priority, loudness, whether it is already playing, and age.</summary>
/// <param name="IsPinned">Whether the user pinned the stream.</param>
/// <param name="Priority">The priority, higher first.</param>
/// <param name="Loudness">The stable step of <see cref="LoudnessMeter"/>, higher first.</param>
/// <param name="IsActive">Whether the stream is playing or starting.</param>
/// <param name="Arrival">The order of arrival, smaller first; unique, so that no two ranks are equal.</param>
/// <param name="Id">The stream.</param>
internal readonly record struct PlayRank(bool IsPinned, int Priority, int Loudness, bool IsActive, long Arrival, StreamId Id)
{
    /// <summary>Gets the comparer that orders ranks from best to worst; no two ranks are equal.</summary>
    public static IComparer<PlayRank> BestFirst { get; } = Comparer<PlayRank>.Create(Compare);

    /// <summary>Returns the rank of a candidate.</summary>
    public static PlayRank Of(PlayBook book, PlayRecord record)
    {
        var priority = book.StreamPriorities.TryGetValue(record.Id, out var own) ? own
            : book.UserPriorities.TryGetValue(record.Stream!.Publisher.Id, out var users) ? users
            : record.Decision.Priority;
        return new(book.Pins.Contains(record.Id), priority, record.Loudness, record.IsActive && !record.IsOutdated, record.Arrival, record.Id);
    }

    private static int Compare(PlayRank left, PlayRank right)
    {
        var order = right.IsPinned.CompareTo(left.IsPinned);
        order = order != 0 ? order : right.Priority.CompareTo(left.Priority);
        order = order != 0 ? order : right.Loudness.CompareTo(left.Loudness);
        order = order != 0 ? order : right.IsActive.CompareTo(left.IsActive);
        return order != 0 ? order : left.Arrival.CompareTo(right.Arrival);
    }
}
