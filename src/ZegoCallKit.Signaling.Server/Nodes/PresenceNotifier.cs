using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Sends the presence of watched users to this node's connections. Presence is read for one user at a time, so that an older state never follows a newer one; at most one read per user is queued, however often the user changes.</summary>
internal sealed class PresenceNotifier(ICallStore store, INodeBackplane backplane, ConnectionTable connections, ServerClock clock, ILogger<PresenceNotifier> logger)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly Queue<PresenceRequest> _asked = new();
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
            _changed.Add(user);
            Start();
        }
    }

    /// <summary>Queues again what <see cref="Refresh"/> queued and the store could not read.</summary>
    public void RefreshFailed()
    {
        lock (_gate)
        {
            _changed.UnionWith(_failed);
            _failed.Clear();
            Start();
        }
    }

    /// <summary>Sends the current presence of users to one connection. The task completes when it has been sent.</summary>
    public Task SendAsync(DeviceConnection connection, IReadOnlyList<string> users, CancellationToken cancellationToken = default)
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _asked.Enqueue(new PresenceRequest(connection, users, shown));
            Start();
        }

        return shown.Task.WaitAsync(cancellationToken);
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
        while (TryTake(out var user, out var question))
        {
            try
            {
                if (user is not null)
                {
                    await RefreshAsync(user).ConfigureAwait(false);
                }
                else if (question is not null)
                {
                    var states = await Task.WhenAll(question.Users.Select(ReadAsync)).ConfigureAwait(false);
                    question.Connection.Pump?.Show(states, question.Shown);
                }
            }
#pragma warning disable CA1031 // The loop continues; the caller of SendAsync gets the exception, and the maintenance repeats the rest.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                ServerLog.MaintenanceFailed(logger, "presence", fault);
                question?.Shown.TrySetException(fault);
                lock (_gate)
                {
                    _failed.UnionWith(user is null ? [] : [user]);
                }
            }
        }
    }

    private bool TryTake(out string? user, out PresenceRequest? question)
    {
        lock (_gate)
        {
            question = null;
            user = _changed.FirstOrDefault();
            _isRunning = user is not null ? _changed.Remove(user) : _asked.TryDequeue(out question);
            return _isRunning;
        }
    }

    private async Task RefreshAsync(string user)
    {
        var watchers = connections.WatchersOf(user);
        if (watchers.Count == 0)
        {
            return;
        }

        var state = await ReadAsync(user).ConfigureAwait(false);
        foreach (var watcher in watchers)
        {
            watcher.Pump?.Show([state]);
        }
    }

    private async Task<WirePresence> ReadAsync(string user)
    {
        var record = await store.GetUserAsync(user, clock.Now).ConfigureAwait(false);
        return new WirePresence { User = user, IsOnline = record.IsOnline, Status = record.Status };
    }
}
