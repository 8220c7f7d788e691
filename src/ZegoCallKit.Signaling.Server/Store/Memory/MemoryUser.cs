using ZegoCallKit.Signaling.Server.Store.Journal;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Memory;

/// <summary>Holds the data of one user in the in-memory store.</summary>
internal sealed class MemoryUser
{
    public long Top { get; set; }

    /// <summary>Gets the highest number that was dropped because the inbox was full.</summary>
    public long Dropped { get; set; }

    /// <summary>Gets or sets the highest number that was removed because every device had acknowledged it.</summary>
    public long Trimmed { get; set; }

    public bool IsShownOnline { get; set; }

    /// <summary>Gets or sets whether <see cref="IsShownOnline"/> has changed and watchers have not been notified.</summary>
    public bool IsUnpublished { get; set; }

    public string? Status { get; set; }

    public long? StatusUntil { get; set; }

    public long LastUsed { get; set; }

    public List<InboxEntry> Box { get; } = [];

    public BoundedMemory<long> Seen { get; } = new(InboxLimits.MaxSeen);

    public BoundedMemory<WireReply> Replies { get; } = new(InboxLimits.MaxReplies);

    public Dictionary<string, DeviceRecord> Devices { get; } = new(StringComparer.Ordinal);

    public List<WireHistoryEntry> History { get; } = [];

    /// <summary>Gets the recent rings of this user: their times and receivers.</summary>
    public List<(long At, string Callee)> Rings { get; } = [];

    public bool IsConnected => Devices.Values.Any(static device => device.IsConnected);

    /// <summary>Sets whether watchers see the user as online.</summary>
    public void Show(bool isOnline) => (IsShownOnline, IsUnpublished) = (isOnline, IsUnpublished || IsShownOnline != isOnline);

    public string? StatusAt(long now) => StatusUntil <= now ? null : Status;

    /// <summary>Adds an entry, and drops the oldest entries above the limits.</summary>
    public long Append(InboxEntry entry, long now)
    {
        Box.RemoveAll(old => old.Expires <= now || (entry.CollapseId is not null && old.CollapseId == entry.CollapseId));
        var added = entry with { Seq = ++Top };
        Box.Add(added);
        var bytes = Box.Sum(static old => old.Bytes);
        while (Box.Count > InboxLimits.MaxEntries || (bytes > InboxLimits.MaxBytes && Box.Count > 1))
        {
            Dropped = Box[0].Seq;
            bytes -= Box[0].Bytes;
            Box.RemoveAt(0);
        }

        Seen.Add(entry.SeenKey, added.Seq, now);
        return added.Seq;
    }

    /// <summary>Removes the entries that every device has acknowledged.</summary>
    public void Trim()
    {
        for (var index = Box.Count - 1; index >= 0; index--)
        {
            var entry = Box[index];
            if (!entry.IsSticky && Devices.Count > 0 && Devices.Values.All(device => device.Device == entry.Except || device.Acked >= entry.Seq))
            {
                Trimmed = Math.Max(Trimmed, entry.Seq);
                Box.RemoveAt(index);
            }
        }
    }

    /// <summary>Makes room for a device: removes devices that have not connected for too long and, if there are too many, the one that has been disconnected longest. Returns whether there is room.</summary>
    public bool MakeRoom(string name, long now)
    {
        foreach (var old in Devices.Values.Where(device => device.Device != name && !device.IsConnected && now - device.LastSeen >= InboxLimits.DeviceMs).ToList())
        {
            Devices.Remove(old.Device);
        }

        return Devices.ContainsKey(name) || Devices.Count < InboxLimits.MaxDevices || ForgetOldest();
    }

    private bool ForgetOldest()
    {
        var oldest = Devices.Values.Where(static device => !device.IsConnected).OrderBy(static device => device.LastSeen).ThenBy(static device => device.Device, StringComparer.Ordinal).FirstOrDefault();
        return oldest is not null && Devices.Remove(oldest.Device);
    }

    public static MemoryUser Of(UserImage image)
    {
        var user = new MemoryUser
        {
            Top = image.Top,
            Dropped = image.Dropped,
            Trimmed = image.Trimmed,
            IsShownOnline = image.IsShownOnline,
            IsUnpublished = image.IsUnpublished,
            Status = image.Status,
            StatusUntil = image.StatusUntil,
            LastUsed = image.LastUsed,
        };
        user.Box.AddRange(image.Box);
        user.History.AddRange(image.History);
        foreach (var device in image.Devices)
        {
            user.Devices[device.Device] = device;
        }

        foreach (var seen in image.Seen)
        {
            user.Seen.Add(seen.Key, seen.Seq, seen.At);
        }

        foreach (var reply in image.Replies)
        {
            user.Replies.Add(reply.Key, reply.Reply, reply.At);
        }

        return user;
    }

    public UserImage ToImage() => new()
    {
        Top = Top,
        Dropped = Dropped,
        Trimmed = Trimmed,
        IsShownOnline = IsShownOnline,
        IsUnpublished = IsUnpublished,
        Status = Status,
        StatusUntil = StatusUntil,
        LastUsed = LastUsed,
        Box = [.. Box],
        Devices = [.. Devices.Values],
        History = [.. History],
        Seen = [.. Seen.Items.Select(static item => new SeenImage { Key = item.Key, Seq = item.Value, At = item.At })],
        Replies = [.. Replies.Items.Select(static item => new ReplyImage { Key = item.Key, Reply = item.Value, At = item.At })],
    };
}
