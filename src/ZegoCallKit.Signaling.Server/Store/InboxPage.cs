namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents a page of the entries that wait in an inbox.</summary>
/// <param name="Entries">The living entries above the number that was asked for, in order.</param>
/// <param name="Dropped">The highest number that was dropped because the inbox was full; 0 if none.</param>
/// <param name="Top">The highest number that was given.</param>
internal sealed record InboxPage(IReadOnlyList<InboxEntry> Entries, long Dropped, long Top)
{
    public static InboxPage Empty { get; } = new([], 0, 0);
}
