namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents entries read from an inbox.</summary>
/// <param name="Entries">The entries that have not expired, in order.</param>
/// <param name="Dropped">The highest number that was dropped because the inbox was full; 0 if none.</param>
/// <param name="Top">The highest number of the inbox.</param>
internal sealed record InboxPage(IReadOnlyList<InboxEntry> Entries, long Dropped, long Top)
{
    public static InboxPage Empty { get; } = new([], 0, 0);
}
