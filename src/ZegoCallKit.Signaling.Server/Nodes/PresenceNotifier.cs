using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Shows this node's connections how the users are whom they watch. It reads one state after the other, so that an older one never follows a newer one; of a user that changes often one read waits.</summary>
internal sealed class PresenceNotifier(ICallStore store, INodeBackplane backplane, ConnectionTable connections, ServerClock clock, ILogger<PresenceNotifier> logger)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Queue<PresenceRequest> _asked = new();
    private bool _isRunning;

    /// <summary>Tells all nodes with watchers that a user's state has changed.</summary>
    public async ValueTask PublishAsync(string user, CancellationToken cancellationToken = default)
    {
        foreach (var node in await store.GetWatchersAsync(user, cancellationToken).ConfigureAwait(false))
        {
            await backplane.NotifyAsync(node, new NodeNotification { User = user, IsPresence = true }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Shows the watchers on this node how a user is now.</summary>
    public void Refresh(string user)
    {
        lock (_gate)
        {
            _changed.Add(user);
            Start();
        }
    }

    /// <summary>Shows one connection how users are. The task completes when it has been sent.</summary>
    public Task ShowAsync(DeviceConnection connection, IReadOnlyList<string> users, CancellationToken cancellationToken = default)
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
#pragma warning disable CA1031 // The board goes on; the one who asked hears of it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                ServerLog.MaintenanceFailed(logger, "presence", fault);
                question?.Shown.TrySetException(fault);
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
