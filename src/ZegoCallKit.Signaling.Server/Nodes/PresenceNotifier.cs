using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Sends the presence of watched users to this node's connections. A user is never read twice at the same time, so that an older state never follows a newer one; at most one read per user is queued, however often the user changes.</summary>
internal sealed class PresenceNotifier(ICallStore store, INodeBackplane backplane, ConnectionTable connections, ServerClock clock, ILogger<PresenceNotifier> logger)
{
    private readonly Lock _gate = new();
    private readonly PresenceQueue _queue = new();
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private bool _isRunning;

    /// <summary>Notifies all nodes with watchers that a user's presence has changed.</summary>
    public async ValueTask PublishAsync(string user, CancellationToken cancellationToken = default)
    {
        foreach (var node in await store.GetWatchersAsync(user, cancellationToken).ConfigureAwait(false))
        {
            await backplane.NotifyAsync(node, new NodeNotification { User = user, IsPresence = true }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notifies all nodes with watchers that a user came online or went offline. Until this has succeeded, the store reports that they must be notified.</summary>
    public async ValueTask PublishTransitionAsync(string user, bool isOnline, CancellationToken cancellationToken = default)
    {
        await PublishAsync(user, cancellationToken).ConfigureAwait(false);
        await store.ConfirmPublishedAsync(user, isOnline, clock.Now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Queues sending a user's current presence to the watchers on this node.</summary>
    public void Refresh(string user)
    {
        lock (_gate)
        {
            _queue.AddChanged(user);
            Start();
        }
    }

    /// <summary>Queues again what the store could not read.</summary>
    public void RefreshFailed()
    {
        lock (_gate)
        {
            foreach (var user in _failed)
            {
                _queue.AddChanged(user);
            }

            _failed.Clear();
            Start();
        }
    }

    /// <summary>Queues sending the current presence of users, whom a connection watches, to this connection.</summary>
    public void Send(DeviceConnection connection, IReadOnlyList<string> users)
    {
        lock (_gate)
        {
            _queue.AddAsked(connection, users);
            Start();
        }
    }

    private void Start()
    {
        if (!_isRunning)
        {
            _isRunning = true;
            _ = Task.Run(RunAsync);
        }
    }

    private async Task RunAsync()
    {
        while (Take() is { } request)
        {
            await SendAsync(request).ConfigureAwait(false);
        }
    }

    private PresenceRequest? Take()
    {
        lock (_gate)
        {
            var request = _queue.Take();
            _isRunning = request is not null;
            return request;
        }
    }

    private async Task SendAsync(PresenceRequest request)
    {
        if (request.Connection is { Closed.IsCancellationRequested: true })
        {
            return;
        }

        // For each user, a read begins after the last one of the same user has ended.
        var reads = request.Users.Where(connections.IsWatched).Select(user => (User: user, State: ReadAsync(user))).ToList();
        await Task.WhenAll(reads.Select(static read => (Task)read.State)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var states = new List<WirePresence>();
        Exception? fault = null;
        foreach (var (user, read) in reads)
        {
            if (read.IsCompletedSuccessfully)
            {
                states.Add(await read.ConfigureAwait(false));
                continue;
            }

            fault = read.Exception?.InnerException ?? new OperationCanceledException();
            lock (_gate)
            {
                _failed.Add(user);
            }
        }

        if (fault is not null)
        {
            // The maintenance repeats it.
            ServerLog.MaintenanceFailed(logger, "presence", fault);
        }

        Show(request.Connection, states);
    }

    private void Show(DeviceConnection? connection, List<WirePresence> states)
    {
        if (connection is not null)
        {
            connection.Pump?.Show(states);
            return;
        }

        foreach (var state in states)
        {
            foreach (var watcher in connections.WatchersOf(state.User))
            {
                watcher.Pump?.Show([state]);
            }
        }
    }

    private async Task<WirePresence> ReadAsync(string user)
    {
        var record = await store.GetUserAsync(user, clock.Now).ConfigureAwait(false);
        return new WirePresence { User = user, IsOnline = record.IsOnline, Status = record.Status };
    }
}
