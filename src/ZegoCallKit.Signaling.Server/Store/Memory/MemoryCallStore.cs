using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Store.Journal;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Memory;

/// <summary>Keeps everything in the memory of one process. It is lost with the process, unless a journal writes it to a file.</summary>
/// <param name="epoch">The epoch of its inboxes: another one tells devices that their messages were lost.</param>
internal sealed class MemoryCallStore(string epoch) : ICallStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MemoryUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallRecord> _calls = new(StringComparer.Ordinal);
    private readonly MemoryNodes _nodes = new();
    private readonly DueTable _due = new();

    public string Epoch => epoch;

    /// <summary>Gets the number of users in the store.</summary>
    public int UserCount => Locked(() => _users.Count);

    public ValueTask<AppendResult> AppendAsync(string user, InboxEntry entry, long now, CancellationToken cancellationToken = default) => ChangedAsync(user, now, inbox =>
    {
        var isDuplicate = inbox.Seen.TryGet(entry.SeenKey, now, out var seq);
        if (!isDuplicate)
        {
            seq = inbox.Append(entry, now);
        }

        return new AppendResult(seq, isDuplicate, [.. inbox.Devices.Values]);
    });

    public ValueTask<InboxPage> ReadAsync(string user, long after, bool withSticky, long now, CancellationToken cancellationToken = default) => ReadAsync(user, InboxPage.Empty, inbox =>
        new InboxPage([.. inbox.Box.Where(entry => entry.Expires > now && (entry.Seq > after || (withSticky && entry.IsSticky)))], inbox.Dropped, inbox.Top));

    public async ValueTask AckAsync(string user, string device, long seq, long now, CancellationToken cancellationToken = default) => await ChangedAsync(user, now, inbox =>
    {
        if (inbox.Devices.TryGetValue(device, out var record) && seq > record.Acked)
        {
            inbox.Devices[device] = record with { Acked = Math.Min(seq, inbox.Top) };
            inbox.Trim();
        }

        return true;
    }).ConfigureAwait(false);

    public ValueTask<ConnectResult> ConnectAsync(ConnectRequest request, long now, CancellationToken cancellationToken = default) => ChangedAsync(request.User, now, inbox =>
    {
        var hasRoom = inbox.MakeRoom(request.Device, now);
        var known = inbox.Devices.GetValueOrDefault(request.Device);
        if (request.IsLate(known) || !hasRoom)
        {
            return new ConnectResult { Epoch = epoch, Start = known?.Acked ?? 0, Top = inbox.Top, Dropped = inbox.Dropped, HasGap = false, CameOnline = false, IsLate = hasRoom, IsFull = !hasRoom };
        }

        var isSameEpoch = request.Epoch == epoch;
        var start = Math.Max(known?.Acked ?? 0, isSameEpoch ? Math.Min(request.Seq, inbox.Top) : 0);
        var lost = known is null ? Math.Max(inbox.Dropped, inbox.Trimmed) : inbox.Dropped;
        inbox.Show(true);
        inbox.Devices[request.Device] = (known ?? new DeviceRecord { Device = request.Device }) with { Node = request.Node, Connection = request.Connection, Acked = start, LastSeen = now, SaidGoodbye = false, Run = request.Run, Attempt = request.Attempt };
        inbox.Trim();
        return new ConnectResult
        {
            Epoch = epoch,
            Start = start,
            Top = inbox.Top,
            Dropped = inbox.Dropped,
            HasGap = request.Epoch is not null ? !isSameEpoch || lost > start : known is not null && lost > start,
            CameOnline = inbox.IsUnpublished,
            Status = inbox.StatusAt(now),
            ReplacedConnection = known?.Connection,
            ReplacedNode = known?.Node,
        };
    });

    public ValueTask<bool> DisconnectAsync(NodeConnection connection, long now, bool saidGoodbye = false, CancellationToken cancellationToken = default) => ChangedAsync(connection.User, now, inbox =>
    {
        if (inbox.Devices.TryGetValue(connection.Device, out var record) && record.Connection == connection.Connection)
        {
            inbox.Devices[connection.Device] = record with { Node = null, Connection = null, LastSeen = now, SaidGoodbye = saidGoodbye };
            return !inbox.IsConnected;
        }

        return false;
    });

    public ValueTask<bool> TrySetOfflineAsync(string user, long leftBefore, long now, CancellationToken cancellationToken = default) => ChangedAsync(user, now, inbox =>
    {
        if (inbox.Devices.Values.All(device => !device.IsConnected && (device.SaidGoodbye || device.LastSeen <= leftBefore)))
        {
            inbox.Show(false);
        }

        return inbox is { IsShownOnline: false, IsUnpublished: true };
    });

    public async ValueTask ConfirmPublishedAsync(string user, bool isOnline, long now, CancellationToken cancellationToken = default) =>
        await ChangedAsync(user, now, inbox => inbox.IsUnpublished &= inbox.IsShownOnline != isOnline).ConfigureAwait(false);

    public ValueTask<UserRecord> GetUserAsync(string user, long now, CancellationToken cancellationToken = default) => ReadAsync(user, UserRecord.Unknown, inbox =>
        new UserRecord { IsOnline = inbox.IsShownOnline, Status = inbox.StatusAt(now), Top = inbox.Top, Devices = [.. inbox.Devices.Values] });

    public async ValueTask SetStatusAsync(string user, string? status, long? until, long now, CancellationToken cancellationToken = default) =>
        await ChangedAsync(user, now, inbox => (inbox.Status, inbox.StatusUntil) = (status, until)).ConfigureAwait(false);

    public async ValueTask SetPushAsync(string user, string device, string? service, string? target, long now, CancellationToken cancellationToken = default) => await ChangedAsync(user, now, inbox =>
    {
        if (inbox.Devices.TryGetValue(device, out var record))
        {
            inbox.Devices[device] = record with { PushService = service, PushTarget = service is null ? null : target };
        }

        return true;
    }).ConfigureAwait(false);

    public async ValueTask ForgetPushAsync(string user, string device, string target, CancellationToken cancellationToken = default) => await ReadAsync(user, true, inbox =>
    {
        if (inbox.Devices.TryGetValue(device, out var record) && record.PushTarget == target)
        {
            inbox.Devices[device] = record with { PushService = null, PushTarget = null };
        }

        return true;
    }).ConfigureAwait(false);

    public ValueTask<WireReply?> FindReplyAsync(string user, string device, string id, long now, CancellationToken cancellationToken = default) =>
        ReadAsync<WireReply?>(user, null, inbox => inbox.Replies.TryGet($"{device}/{id}", now, out var reply) ? reply : null);

    public async ValueTask SaveReplyAsync(string user, string device, string id, WireReply reply, long now, CancellationToken cancellationToken = default) => await ChangedAsync(user, now, inbox =>
    {
        inbox.Replies.Add($"{device}/{id}", reply, now);
        return true;
    }).ConfigureAwait(false);

    public ValueTask<bool> TakeRingAsync(string caller, string callee, RingRate rate, long now, CancellationToken cancellationToken = default) => ChangedAsync(caller, now, inbox =>
    {
        inbox.Rings.RemoveAll(ring => now - ring.At >= 60_000);
        if (inbox.Rings.Count >= rate.PerCaller || inbox.Rings.Count(ring => ring.Callee == callee) >= rate.PerPair)
        {
            return false;
        }

        inbox.Rings.Add((now, callee));
        return true;
    });

    public ValueTask<CallRecord?> ChangeCallAsync(string call, Func<CallRecord?, CallRecord?> change, CancellationToken cancellationToken = default) => new(Locked(() =>
    {
        var before = _calls.GetValueOrDefault(call);
        var after = change(before);
        if (after is null)
        {
            _calls.Remove(call);
        }
        else if (!ReferenceEquals(before, after))
        {
            after = after with { Version = (before?.Version ?? 0) + 1 };
            _calls[call] = after;
        }

        return after;
    }));

    public ValueTask<CallRecord?> GetCallAsync(string call, CancellationToken cancellationToken = default) => new(Locked(() => _calls.GetValueOrDefault(call)));

    public async ValueTask PutHistoryAsync(string user, WireHistoryEntry entry, long now, CancellationToken cancellationToken = default) => await ChangedAsync(user, now, inbox =>
    {
        HistoryPages.Put(inbox.History, entry);
        return true;
    }).ConfigureAwait(false);

    public async ValueTask RemoveHistoryAsync(string user, string call, CancellationToken cancellationToken = default) =>
        await ReadAsync(user, 0, inbox => inbox.History.RemoveAll(entry => entry.Call == call)).ConfigureAwait(false);

    public ValueTask<WireHistoryPage> ReadHistoryAsync(string user, string? cursor, int count, CancellationToken cancellationToken = default) =>
        ReadAsync(user, HistoryPages.Empty, inbox => HistoryPages.Read(inbox.History, cursor, count));

    public ValueTask WatchAsync(string node, IReadOnlyList<string> users, bool isWatched, CancellationToken cancellationToken = default)
    {
        Locked(() => _nodes.Watch(node, users, isWatched));
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<string>> GetWatchersAsync(string user, CancellationToken cancellationToken = default) => new(Locked(() => _nodes.WatchersOf(user)));

    public ValueTask<bool> RenewNodeAsync(string node, long expires, CancellationToken cancellationToken = default) => new(Locked(() => _nodes.Renew(node, expires)));

    public ValueTask<bool> ClaimNodeAsync(string node, string by, long now, long until, CancellationToken cancellationToken = default) => new(Locked(() => _nodes.Claim(node, by, now, until)));

    public ValueTask<IReadOnlyList<string>> GetDeadNodesAsync(long now, CancellationToken cancellationToken = default) => new(Locked(() => _nodes.Dead(now)));

    public ValueTask<IReadOnlyList<NodeConnection>> GetConnectionsAsync(string node, CancellationToken cancellationToken = default) => new(Locked<IReadOnlyList<NodeConnection>>(() =>
        [.. _users.SelectMany(user => user.Value.Devices.Values.Where(device => device.Node == node).Select(device => new NodeConnection(node, user.Key, device.Device, device.Connection!)))]));

    public ValueTask RemoveNodeAsync(string node, CancellationToken cancellationToken = default)
    {
        Locked(() => _nodes.Forget(node));
        return ValueTask.CompletedTask;
    }

    public ValueTask ScheduleAsync(string key, long at, CancellationToken cancellationToken = default)
    {
        Locked(() => _due.Schedule(key, at));
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<DueItem>> GetDueAsync(long now, int count, CancellationToken cancellationToken = default) => new(Locked(() => _due.Get(now, count)));

    public ValueTask DoneAsync(DueItem item, CancellationToken cancellationToken = default)
    {
        Locked(() => _due.Done(item));
        return ValueTask.CompletedTask;
    }

    public ValueTask SweepAsync(long now, CancellationToken cancellationToken = default)
    {
        Locked(() =>
        {
            foreach (var (name, inbox) in _users.ToList())
            {
                inbox.Box.RemoveAll(entry => entry.Expires <= now);
                inbox.Seen.Forget(now);
                inbox.Replies.Forget(now);
                if (!inbox.IsConnected && inbox.Box.Count == 0 && now - inbox.LastUsed >= InboxLimits.UserMs)
                {
                    _users.Remove(name);
                }
            }

            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Returns the records that restore the current data.</summary>
    public IReadOnlyList<JournalLine> Export() => Locked(() =>
    {
        List<JournalLine> lines = [new() { Op = JournalOps.Epoch, Text = epoch }];
        lines.AddRange(_nodes.Leases.Select(static lease => new JournalLine { Op = JournalOps.Node, Name = lease.Key, Number = lease.Value }));
        lines.AddRange(_users.Select(static user => new JournalLine { Op = JournalOps.Image, User = user.Key, Image = user.Value.ToImage() }));
        lines.AddRange(_calls.Values.Select(static call => new JournalLine { Op = JournalOps.Call, Call = call }));
        lines.AddRange(_due.All.Select(static item => new JournalLine { Op = JournalOps.Schedule, Name = item.Key, Number = item.At }));
        return lines;
    });

    /// <summary>Restores the data of a user.</summary>
    public ValueTask ImportAsync(string user, UserImage image)
    {
        Locked(() => _users[user] = MemoryUser.Of(image));
        return ValueTask.CompletedTask;
    }

    private ValueTask<T> ChangedAsync<T>(string user, long now, Func<MemoryUser, T> change) => new(Locked(() =>
    {
        if (!_users.TryGetValue(user, out var inbox))
        {
            inbox = _users[user] = new MemoryUser();
        }

        inbox.LastUsed = now;
        return change(inbox);
    }));

    private ValueTask<T> ReadAsync<T>(string user, T none, Func<MemoryUser, T> read) => new(Locked(() => _users.TryGetValue(user, out var inbox) ? read(inbox) : none));

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }
}
