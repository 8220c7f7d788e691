using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Store;

/// <summary>Models an inbox as directly as possible: everything that was ever added, and the reasons why an entry may have been removed.</summary>
internal sealed class InboxModel
{
    private readonly List<Item> _items = [];
    private readonly Dictionary<string, (long Seq, long At)> _seen = [];

    public Dictionary<string, (long Acked, string? Connection, long LastSeen, bool SaidGoodbye, string? Run, long Attempt)> Devices { get; } = [];

    public long Top { get; private set; }

    public long Dropped { get; private set; }

    public long Trimmed { get; private set; }

    public bool IsOnline { get; private set; }

    /// <summary>Gets whether watchers were notified of <see cref="IsOnline"/>.</summary>
    public bool IsPublished { get; private set; } = true;

    public (long Seq, bool IsDuplicate) Append(InboxEntry entry, long now)
    {
        if (_seen.TryGetValue(entry.SeenKey, out var seen) && now - seen.At < 600_000)
        {
            return (seen.Seq, true);
        }

        foreach (var old in _items.Where(old => old.Entry.Expires <= now || (entry.CollapseId is not null && old.Entry.CollapseId == entry.CollapseId)))
        {
            old.IsGone = true;
        }

        var item = new Item(++Top, entry);
        _items.Add(item);
        _seen[entry.SeenKey] = (Top, now);
        while (Here().Count() > 100 || (Here().Sum(static here => here.Entry.Payload.Length + 256) > 65_536 && Here().Count() > 1))
        {
            var oldest = Here().First();
            oldest.IsGone = true;
            Dropped = oldest.Seq;
        }

        return (Top, false);
    }

    public List<long> Read(long after, bool withSticky, long now) =>
        [.. Here().Where(item => item.Entry.Expires > now && (item.Seq > after || (withSticky && item.Entry.IsSticky))).Select(static item => item.Seq)];

    public void Ack(string device, long seq)
    {
        if (Devices.TryGetValue(device, out var state) && seq > state.Acked)
        {
            Devices[device] = state with { Acked = Math.Min(seq, Top) };
            Trim();
        }
    }

    /// <summary>Connects a device. Returns <see langword="null"/> if it is late.</summary>
    public (long Start, bool HasGap, bool CameOnline)? Connect(string device, string connection, bool? isSameEpoch, long seq, string? run, long attempt, long now)
    {
        var isKnown = Devices.TryGetValue(device, out var state);
        if (isKnown && run is not null && run == state.Run && attempt < state.Attempt)
        {
            return null;
        }

        var start = Math.Max(state.Acked, isSameEpoch is true ? Math.Min(seq, Top) : 0);
        var lost = isKnown ? Dropped : Math.Max(Dropped, Trimmed);
        var hasGap = isSameEpoch switch
        {
            null => isKnown && lost > start,
            false => true,
            true => lost > start,
        };
        Devices[device] = (start, connection, now, false, run, attempt);
        Trim();
        IsPublished &= IsOnline;
        IsOnline = true;
        return (start, hasGap, !IsPublished);
    }

    public bool Disconnect(string device, string connection, bool saidGoodbye, long now)
    {
        if (!Devices.TryGetValue(device, out var state) || state.Connection != connection)
        {
            return false;
        }

        Devices[device] = state with { Connection = null, LastSeen = now, SaidGoodbye = saidGoodbye };
        return Devices.Values.All(static other => other.Connection is null);
    }

    public bool TrySetOffline(long leftBefore)
    {
        var isGone = IsOnline && Devices.Values.All(device => device.Connection is null && (device.SaidGoodbye || device.LastSeen <= leftBefore));
        IsOnline &= !isGone;
        IsPublished &= !isGone;
        return !IsOnline && !IsPublished;
    }

    public void Confirm(bool isOnline) => IsPublished |= IsOnline == isOnline;

    private IEnumerable<Item> Here() => _items.Where(static item => !item.IsGone);

    private void Trim()
    {
        foreach (var item in Here().Where(item => !item.Entry.IsSticky && Devices.Count > 0 && Devices.All(device => device.Key == item.Entry.Except || device.Value.Acked >= item.Seq)).ToList())
        {
            item.IsGone = true;
            Trimmed = Math.Max(Trimmed, item.Seq);
        }
    }

    private sealed class Item(long seq, InboxEntry entry)
    {
        public long Seq => seq;

        public InboxEntry Entry => entry;

        public bool IsGone { get; set; }
    }
}
