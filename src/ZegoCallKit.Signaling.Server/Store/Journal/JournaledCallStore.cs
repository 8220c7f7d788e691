using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Store.Memory;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Implements an in-memory store whose operations are written to a file, so that a restarted process continues where the last one ended. Rates, watches and claims are not written.</summary>
internal sealed class JournaledCallStore : ICallStore, IDisposable
{
    /// <summary>The size in bytes above which the file is replaced by one with only the current data.</summary>
    private const long MaxBytes = 67_108_864;

    /// <summary>How long, in milliseconds, the file grows on if it could not be replaced.</summary>
    private const long RetryMs = 60_000;

    private readonly Lock _gate = new();
    private readonly MemoryCallStore _store;
    private readonly JournalFile _file;
    private readonly long _maxBytes;
    private readonly ILogger _logger;
    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);
    private readonly UnwrittenCalls _unwritten = new();
    private long _compactAbove;
    private long _compactAfter;

    public JournaledCallStore(MemoryCallStore store, JournalFile file, ILogger logger, long maxBytes = MaxBytes)
    {
        (_store, _file, _logger, _maxBytes) = (store, file, logger, maxBytes);
        Compact();
    }

    public ValueTask<AppendResult> AppendAsync(string user, InboxEntry entry, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Append, User = user, Entry = entry, Now = now }, () => _store.AppendAsync(user, entry, now, cancellationToken));

    public ValueTask<InboxPage> ReadAsync(string user, long after, bool withSticky, long now, CancellationToken cancellationToken = default) => _store.ReadAsync(user, after, withSticky, now, cancellationToken);

    public ValueTask AckAsync(string user, string device, long seq, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Ack, User = user, Device = device, Number = seq, Now = now }, () => _store.AckAsync(user, device, seq, now, cancellationToken));

    public ValueTask<ConnectResult> ConnectAsync(ConnectRequest request, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Connect, Connect = request, Now = now }, () => _store.ConnectAsync(request, now, cancellationToken));

    public ValueTask<bool> DisconnectAsync(NodeConnection connection, long now, bool saidGoodbye = false, CancellationToken cancellationToken = default) => WriteAsync(
        new JournalLine { Op = JournalOps.Disconnect, User = connection.User, Device = connection.Device, Name = connection.Connection, Text = connection.Node, Number = saidGoodbye ? 1 : 0, Now = now },
        () => _store.DisconnectAsync(connection, now, saidGoodbye, cancellationToken));

    public ValueTask<bool> TrySetOfflineAsync(string user, long leftBefore, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.SetOffline, User = user, Number = leftBefore, Now = now }, () => _store.TrySetOfflineAsync(user, leftBefore, now, cancellationToken));

    public ValueTask ConfirmPublishedAsync(string user, bool isOnline, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Published, User = user, Number = isOnline ? 1 : 0, Now = now }, () => _store.ConfirmPublishedAsync(user, isOnline, now, cancellationToken));

    public ValueTask<UserRecord> GetUserAsync(string user, long now, CancellationToken cancellationToken = default) => _store.GetUserAsync(user, now, cancellationToken);

    public ValueTask SetStatusAsync(string user, string? status, long? until, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Status, User = user, Text = status, Number = until, Now = now }, () => _store.SetStatusAsync(user, status, until, now, cancellationToken));

    public ValueTask SetPushAsync(string user, string device, string? service, string? target, long now, CancellationToken cancellationToken = default) => WriteAsync(
        new JournalLine { Op = JournalOps.Push, User = user, Device = device, Text = service, Target = target, Now = now }, () => _store.SetPushAsync(user, device, service, target, now, cancellationToken));

    public ValueTask ForgetPushAsync(string user, string device, string target, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.ForgetPush, User = user, Device = device, Target = target }, () => _store.ForgetPushAsync(user, device, target, cancellationToken));

    public ValueTask<WireReply?> FindReplyAsync(string user, string device, string id, long now, CancellationToken cancellationToken = default) => _store.FindReplyAsync(user, device, id, now, cancellationToken);

    public ValueTask SaveReplyAsync(string user, string device, string id, WireReply reply, long now, CancellationToken cancellationToken = default) => WriteAsync(
        new JournalLine { Op = JournalOps.Reply, User = user, Device = device, Name = id, Reply = reply, Now = now }, () => _store.SaveReplyAsync(user, device, id, reply, now, cancellationToken));

    public ValueTask<bool> TakeRingAsync(string caller, string callee, RingRate rate, long now, CancellationToken cancellationToken = default) => _store.TakeRingAsync(caller, callee, rate, now, cancellationToken);

    // A change is code and cannot be written, so the resulting record is. If that fails, the next operation writes it: when the client sends its message again, the record does not change.
    public ValueTask<CallRecord?> ChangeCallAsync(string call, Func<CallRecord?, CallRecord?> change, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            var before = Done(_store.GetCallAsync(call, cancellationToken));
            var after = Done(_store.ChangeCallAsync(call, change, cancellationToken));
            if (!ReferenceEquals(before, after))
            {
                _unwritten.Add(call, isNew: before is null, isGone: after is null);
            }

            WriteCalls();
            return new(after);
        }
    }

    public ValueTask<CallRecord?> GetCallAsync(string call, CancellationToken cancellationToken = default) => _store.GetCallAsync(call, cancellationToken);

    public ValueTask PutHistoryAsync(string user, WireHistoryEntry entry, long now, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.History, User = user, History = entry, Now = now }, () => _store.PutHistoryAsync(user, entry, now, cancellationToken));

    public ValueTask RemoveHistoryAsync(string user, string call, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.HistoryGone, User = user, Name = call }, () => _store.RemoveHistoryAsync(user, call, cancellationToken));

    public ValueTask<WireHistoryPage> ReadHistoryAsync(string user, string? cursor, int count, CancellationToken cancellationToken = default) => _store.ReadHistoryAsync(user, cursor, count, cancellationToken);

    public ValueTask WatchAsync(string node, IReadOnlyList<string> users, bool isWatched, CancellationToken cancellationToken = default) => _store.WatchAsync(node, users, isWatched, cancellationToken);

    public ValueTask<IReadOnlyList<string>> GetWatchersAsync(string user, CancellationToken cancellationToken = default) => _store.GetWatchersAsync(user, cancellationToken);

    // Written once per node: a process that reads the file later is another node anyway.
    public ValueTask<bool> RenewNodeAsync(string node, long expires, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_nodes.Contains(node))
            {
                return _store.RenewNodeAsync(node, expires, cancellationToken);
            }

            var renewed = WriteAsync(new JournalLine { Op = JournalOps.Node, Name = node, Number = expires }, () => _store.RenewNodeAsync(node, expires, cancellationToken));
            _nodes.Add(node);
            return renewed;
        }
    }

    public ValueTask<bool> ClaimNodeAsync(string node, string by, long now, long until, CancellationToken cancellationToken = default) => _store.ClaimNodeAsync(node, by, now, until, cancellationToken);

    public ValueTask<IReadOnlyList<string>> GetDeadNodesAsync(long now, CancellationToken cancellationToken = default) => _store.GetDeadNodesAsync(now, cancellationToken);

    public ValueTask<IReadOnlyList<NodeConnection>> GetConnectionsAsync(string node, CancellationToken cancellationToken = default) => _store.GetConnectionsAsync(node, cancellationToken);

    public ValueTask RemoveNodeAsync(string node, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _nodes.Remove(node);
            return WriteAsync(new JournalLine { Op = JournalOps.NodeGone, Name = node }, () => _store.RemoveNodeAsync(node, cancellationToken));
        }
    }

    public ValueTask ScheduleAsync(string key, long at, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Schedule, Name = key, Number = at }, () => _store.ScheduleAsync(key, at, cancellationToken));

    public ValueTask<IReadOnlyList<DueItem>> GetDueAsync(long now, int count, CancellationToken cancellationToken = default) => _store.GetDueAsync(now, count, cancellationToken);

    public ValueTask DoneAsync(DueItem item, CancellationToken cancellationToken = default) =>
        WriteAsync(new JournalLine { Op = JournalOps.Done, Name = item.Key, Number = item.At }, () => _store.DoneAsync(item, cancellationToken));

    public ValueTask SweepAsync(long now, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_file.Length > _compactAbove && now >= _compactAfter)
            {
                TryCompact(now);
            }

            return _store.SweepAsync(now, cancellationToken);
        }
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => _store.CheckAsync(cancellationToken);

    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
        }
    }

    // Operations of the in-memory store complete synchronously, so that they are written in their order.
#pragma warning disable VSTHRD002
    private static T Done<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("An operation in memory has not completed at once.");
#pragma warning restore VSTHRD002

    private ValueTask<T> WriteAsync<T>(JournalLine line, Func<ValueTask<T>> run)
    {
        lock (_gate)
        {
            var result = Done(run());
            Append(line);
            return new(result);
        }
    }

    private ValueTask WriteAsync(JournalLine line, Func<ValueTask> run)
    {
        lock (_gate)
        {
            var task = run();
            Append(line);
            return task;
        }
    }

    private void Append(JournalLine line)
    {
        WriteCalls();
        _file.Append(line);
    }

    private void WriteCalls()
    {
        foreach (var call in _unwritten.All)
        {
            _file.Append(Done(_store.GetCallAsync(call)) is { } record ? new JournalLine { Op = JournalOps.Call, Call = record } : new JournalLine { Op = JournalOps.CallGone, Name = call });
            _unwritten.Remove(call);
        }
    }

    // A file that cannot be replaced, e.g. because the disk is full, grows on.
    private void TryCompact(long now)
    {
        try
        {
            Compact();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _compactAfter = now + RetryMs;
            ServerLog.JournalNotCompacted(_logger, _file.Length, fault);
        }
    }

    // Replaces what was written by the current data.
    private void Compact()
    {
        _file.Replace(JournalImages.Of(_store));
        _unwritten.Clear();
        _compactAbove = Math.Max(_maxBytes, _file.Length * 2);
    }
}
