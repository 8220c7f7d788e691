using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>
/// Keeps inboxes, devices, calls and histories. It is the truth: what is not in it has not happened. Each operation is atomic for its user or call; none spans two of them, so a caller
/// that does several must be able to do all of them once more. Times are Unix milliseconds of the server's clock.
/// </summary>
internal interface ICallStore
{
    /// <summary>Puts an entry into an inbox unless the sender's message has been there within ten minutes.</summary>
    ValueTask<AppendResult> AppendAsync(string user, InboxEntry entry, long now, CancellationToken cancellationToken = default);

    /// <summary>Reads the living entries above a number, and the living sticky ones below it if <paramref name="withSticky"/>.</summary>
    ValueTask<InboxPage> ReadAsync(string user, long after, bool withSticky, long now, CancellationToken cancellationToken = default);

    /// <summary>Notes what a device took, and removes what every device took.</summary>
    ValueTask AckAsync(string user, string device, long seq, long now, CancellationToken cancellationToken = default);

    /// <summary>Lets a device take up its inbox, unless it is late: a later attempt of the same run has come before.</summary>
    ValueTask<ConnectResult> ConnectAsync(ConnectRequest request, long now, CancellationToken cancellationToken = default);

    /// <summary>Notes that a connection has ended, unless another one has replaced it. Returns whether it was the user's last one.</summary>
    ValueTask<bool> DisconnectAsync(string user, string device, string connection, long now, CancellationToken cancellationToken = default);

    /// <summary>Lets the user go offline if no device is connected or left after <paramref name="leftBefore"/>. Returns whether watchers must be told.</summary>
    ValueTask<bool> TrySetOfflineAsync(string user, long leftBefore, long now, CancellationToken cancellationToken = default);

    ValueTask<UserRecord> GetUserAsync(string user, long now, CancellationToken cancellationToken = default);

    ValueTask SetStatusAsync(string user, string? status, long? until, long now, CancellationToken cancellationToken = default);

    /// <summary>Sets or removes the push target of a device that has connected before.</summary>
    ValueTask SetPushAsync(string user, string device, string? service, string? target, long now, CancellationToken cancellationToken = default);

    /// <summary>Removes a push target if it is still the one that the push service does not know any more.</summary>
    ValueTask ForgetPushAsync(string user, string device, string target, CancellationToken cancellationToken = default);

    /// <summary>Gets the receipts that a message got within the last ten minutes.</summary>
    ValueTask<WireReply?> FindReplyAsync(string user, string device, string id, long now, CancellationToken cancellationToken = default);

    ValueTask SaveReplyAsync(string user, string device, string id, WireReply reply, long now, CancellationToken cancellationToken = default);

    /// <summary>Counts one ring of a caller. Returns whether it is within the rates.</summary>
    ValueTask<bool> TakeRingAsync(string caller, string callee, RingRate rate, long now, CancellationToken cancellationToken = default);

    /// <summary>Changes a call atomically. The change may be computed more than once.</summary>
    /// <param name="call">The call's id.</param>
    /// <param name="change">Computes the new record from the present one, which is <see langword="null"/> if the call is not known. The same record means no change, <see langword="null"/> removes it.</param>
    /// <param name="cancellationToken">Cancels the change before it is made.</param>
    ValueTask<CallRecord?> ChangeCallAsync(string call, Func<CallRecord?, CallRecord?> change, CancellationToken cancellationToken = default);

    ValueTask<CallRecord?> GetCallAsync(string call, CancellationToken cancellationToken = default);

    /// <summary>Adds an entry to a user's call history, or replaces the one of the same call.</summary>
    ValueTask PutHistoryAsync(string user, WireHistoryEntry entry, long now, CancellationToken cancellationToken = default);

    /// <summary>Removes the entry of a call from a user's call history, if there is one.</summary>
    ValueTask RemoveHistoryAsync(string user, string call, CancellationToken cancellationToken = default);

    ValueTask<WireHistoryPage> ReadHistoryAsync(string user, string? cursor, int count, CancellationToken cancellationToken = default);

    /// <summary>Adds or removes a node as one that wants to know when the users come and go.</summary>
    ValueTask WatchAsync(string node, IReadOnlyList<string> users, bool isWatched, CancellationToken cancellationToken = default);

    /// <summary>The nodes that want to know when the user comes and goes.</summary>
    ValueTask<IReadOnlyList<string>> GetWatchersAsync(string user, CancellationToken cancellationToken = default);

    /// <summary>Extends the lease of a node. Returns false if the node was not known: it is new, or another one took it for dead and let its devices go.</summary>
    ValueTask<bool> RenewNodeAsync(string node, long expires, CancellationToken cancellationToken = default);

    /// <summary>The nodes whose lease has ended.</summary>
    ValueTask<IReadOnlyList<string>> GetDeadNodesAsync(long now, CancellationToken cancellationToken = default);

    /// <summary>The users with a device that a node holds or held.</summary>
    ValueTask<IReadOnlyList<string>> GetUsersOfNodeAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>Forgets a node that holds nothing any more.</summary>
    ValueTask RemoveNodeAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>Has a key looked after at a time; a later call for the key replaces the time.</summary>
    ValueTask ScheduleAsync(string key, long at, CancellationToken cancellationToken = default);

    /// <summary>The keys that are due, the oldest first. They stay until they are done, so that another node does what a dead one did not finish.</summary>
    ValueTask<IReadOnlyList<DueItem>> GetDueAsync(long now, int count, CancellationToken cancellationToken = default);

    /// <summary>Removes a key, unless it was scheduled anew meanwhile.</summary>
    ValueTask DoneAsync(DueItem item, CancellationToken cancellationToken = default);

    /// <summary>Forgets what is too old, where the store does not do it by itself.</summary>
    ValueTask SweepAsync(long now, CancellationToken cancellationToken = default);

    /// <summary>Fails if the store cannot be reached.</summary>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);
}
