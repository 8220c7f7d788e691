using System.Globalization;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Keeps a history in order, newest first, and divides it into pages. A cursor contains the time and the call of the last entry of a page, so that new calls do not shift the pages.</summary>
internal static class HistoryPages
{
    public static WireHistoryPage Empty { get; } = new() { Entries = [] };

    /// <summary>Adds an entry, or replaces that of the same call, and removes the oldest entry above the limit.</summary>
    public static void Put(List<WireHistoryEntry> history, WireHistoryEntry entry)
    {
        history.RemoveAll(old => old.Call == entry.Call);
        var index = history.FindIndex(old => Compare(entry.StartedAt, entry.Call, old) < 0);
        history.Insert(index < 0 ? history.Count : index, entry);
        if (history.Count > InboxLimits.MaxHistory)
        {
            history.RemoveAt(history.Count - 1);
        }
    }

    public static WireHistoryPage Read(List<WireHistoryEntry> history, string? cursor, int count)
    {
        var rest = TryParse(cursor, out var at, out var call) ? history.Where(entry => Compare(at, call, entry) < 0) : history;
        return PageOf([.. rest.Take(count + 1)], count);
    }

    /// <summary>Creates a page of the first entries; if there is one more, the page has a cursor.</summary>
    public static WireHistoryPage PageOf(List<WireHistoryEntry> entries, int count) => entries.Count > count
        ? new WireHistoryPage { Entries = entries[..count], Cursor = string.Create(CultureInfo.InvariantCulture, $"{entries[count - 1].StartedAt}/{entries[count - 1].Call}") }
        : new WireHistoryPage { Entries = entries };

    public static bool TryParse(string? cursor, out long at, out string call)
    {
        var slash = cursor?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        call = slash > 0 ? cursor![(slash + 1)..] : "";
        at = 0;
        return slash > 0 && long.TryParse(cursor.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out at);
    }

    // Newest first; for the same time, the greater id first, as Redis returns members with the same score in reverse order.
    private static int Compare(long at, string call, WireHistoryEntry other) => at != other.StartedAt ? other.StartedAt.CompareTo(at) : string.CompareOrdinal(other.Call, call);
}
