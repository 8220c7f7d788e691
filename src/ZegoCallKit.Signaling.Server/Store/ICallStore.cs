using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>
/// Stores inboxes, devices, calls and histories. Only what is in it counts. Each operation is atomic for its user or call, and none spans several of them, so a caller
/// that needs several must be able to repeat all of them. Times are Unix milliseconds of the server's clock.
/// </summary>
internal interface ICallStore
{
    /// <summary>Adds an entry to an inbox, unless the same message of the sender was added within the last ten minutes.</summary>
    ValueTask<AppendResult> AppendAsync(string user, InboxEntry entry, long now, CancellationToken cancellationToken = default);

    /// <summary>Reads the entries above a number that have not expired, and with <paramref name="withSticky"/> also the sticky ones below it.</summary>
    ValueTask<InboxPage> ReadAsync(string user, long after, bool withSticky, long now, CancellationToken cancellationToken = default);

    /// <summary>Records an acknowledgement of a device, and removes the entries that every device has acknowledged.</summary>
    ValueTask AckAsync(string user, string device, long seq, long now, CancellationToken cancellationToken = default);

    /// <summary>Connects a device to its inbox, unless a later attempt of the same run arrived before, or too many other devices are connected.</summary>
    ValueTask<ConnectResult> ConnectAsync(ConnectRequest request, long now, CancellationToken cancellationToken = default);

    /// <summary>Removes a connection, unless a newer one has replaced it, and records whether the device said goodbye. Returns whether it was the last one of the user.</summary>
    ValueTask<bool> DisconnectAsync(NodeConnection connection, long now, bool saidGoodbye = false, CancellationToken cancellationToken = default);

    /// <summary>Sets the user offline, if no device is connected, and all that did not say goodbye disconnected before <paramref name="leftBefore"/> or then. Returns whether the user is offline and watchers must be notified, until <see cref="ConfirmPublishedAsync"/>.</summary>
    ValueTask<bool> TrySetOfflineAsync(string user, long leftBefore, long now, CancellationToken cancellationToken = default);

    /// <summary>Records that watchers were notified that the user came online or went offline, unless this has changed meanwhile.</summary>
    ValueTask ConfirmPublishedAsync(string user, bool isOnline, long now, CancellationToken cancellationToken = default);

    ValueTask<UserRecord> GetUserAsync(string user, long now, CancellationToken cancellationToken = default);

    ValueTask SetStatusAsync(string user, string? status, long? until, long now, CancellationToken cancellationToken = default);

    /// <summary>Sets or removes the push target of a device that has connected before.</summary>
    ValueTask SetPushAsync(string user, string device, string? service, string? target, long now, CancellationToken cancellationToken = default);

    /// <summary>Removes a push target, unless the device has registered another one meanwhile.</summary>
    ValueTask ForgetPushAsync(string user, string device, string target, CancellationToken cancellationToken = default);

    /// <summary>Gets the receipts of a message that was sent within the last ten minutes.</summary>
    ValueTask<WireReply?> FindReplyAsync(string user, string device, string id, long now, CancellationToken cancellationToken = default);

    ValueTask SaveReplyAsync(string user, string device, string id, WireReply reply, long now, CancellationToken cancellationToken = default);

    /// <summary>Counts a ring of a caller, if it is within the rates. Returns whether it is.</summary>
    ValueTask<bool> TakeRingAsync(string caller, string callee, RingRate rate, long now, CancellationToken cancellationToken = default);

    /// <summary>Changes a call atomically. The function may be called more than once.</summary>
    /// <param name="call">The call's id.</param>
    /// <param name="change">Returns the new record for the current one, which is <see langword="null"/> if the call is unknown. Returning the same instance changes nothing; returning <see langword="null"/> removes the call.</param>
    /// <param name="cancellationToken">Cancels the change, if it has not been made yet.</param>
    ValueTask<CallRecord?> ChangeCallAsync(string call, Func<CallRecord?, CallRecord?> change, CancellationToken cancellationToken = default);

    ValueTask<CallRecord?> GetCallAsync(string call, CancellationToken cancellationToken = default);

    /// <summary>Adds an entry to a user's call history, or replaces that of the same call.</summary>
    ValueTask PutHistoryAsync(string user, WireHistoryEntry entry, long now, CancellationToken cancellationToken = default);

    /// <summary>Removes the entry of a call from a user's call history, if there is one.</summary>
    ValueTask RemoveHistoryAsync(string user, string call, CancellationToken cancellationToken = default);

    ValueTask<WireHistoryPage> ReadHistoryAsync(string user, string? cursor, int count, CancellationToken cancellationToken = default);

    /// <summary>Adds or removes a node as a watcher of users.</summary>
    ValueTask WatchAsync(string node, IReadOnlyList<string> users, bool isWatched, CancellationToken cancellationToken = default);

    /// <summary>Gets the nodes that watch a user.</summary>
    ValueTask<IReadOnlyList<string>> GetWatchersAsync(string user, CancellationToken cancellationToken = default);

    /// <summary>Extends the lease of a node. Returns false if the node had none: it is new, or another node considered it failed and disconnected its devices.</summary>
    ValueTask<bool> RenewNodeAsync(string node, long expires, CancellationToken cancellationToken = default);

    /// <summary>Claims a failed node, so that only one node takes it over, or extends the claim. Returns false while another node has it.</summary>
    /// <param name="node">The failed node.</param>
    /// <param name="by">The node that takes it over.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="until">When the claim expires.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<bool> ClaimNodeAsync(string node, string by, long now, long until, CancellationToken cancellationToken = default);

    /// <summary>Gets the nodes whose lease has expired, and those that were claimed and not removed: if such a node works again, some of its devices have been disconnected.</summary>
    ValueTask<IReadOnlyList<string>> GetDeadNodesAsync(long now, CancellationToken cancellationToken = default);

    /// <summary>Gets the connections to a node that were not disconnected. They include those that connect at the moment, and may include some that were replaced.</summary>
    ValueTask<IReadOnlyList<NodeConnection>> GetConnectionsAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>Removes a node without connected devices, and the claim on it.</summary>
    ValueTask RemoveNodeAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>Schedules a key for a time. A later call for the same key replaces the time.</summary>
    ValueTask ScheduleAsync(string key, long at, CancellationToken cancellationToken = default);

    /// <summary>Gets the due keys, oldest first. They stay due until they are done, so that another node handles what a failed node did not finish.</summary>
    ValueTask<IReadOnlyList<DueItem>> GetDueAsync(long now, int count, CancellationToken cancellationToken = default);

    /// <summary>Removes a due key, unless it was scheduled again meanwhile.</summary>
    ValueTask DoneAsync(DueItem item, CancellationToken cancellationToken = default);

    /// <summary>Removes outdated data, if the store does not do so by itself.</summary>
    ValueTask SweepAsync(long now, CancellationToken cancellationToken = default);

    /// <summary>Throws if the store is not available.</summary>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);
}
