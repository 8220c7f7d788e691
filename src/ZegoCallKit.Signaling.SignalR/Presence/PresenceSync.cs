using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Presence;

/// <summary>Requests the presence of the users whom the program watches, on each connection, and reports it. All members can be called from any thread.</summary>
internal sealed class PresenceSync
{
    // Keeps messages to the server short.
    private const int Most = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PresenceWatches _watches;
    private readonly SignalingOutlet _outlet;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HashSet<UserId> _asked = [];
    private readonly Dictionary<UserId, PresenceChange> _known = [];
    private HubLink? _link;
    private bool _isBusy;

    public PresenceSync(SignalingOutlet outlet, TimeProvider time, ILogger logger)
    {
        (_outlet, _time, _logger) = (outlet, time, logger);
        _watches = new PresenceWatches(Watched, Unwatched);
    }

    /// <summary>Starts to watch users.</summary>
    public IDisposable Watch(IReadOnlyCollection<UserId> users, int max) => _watches.Add(users, max);

    /// <summary>Watches the users over a new connection. Their presence is reported again, unless the connection replaces one that works.</summary>
    public void Attach(HubLink link)
    {
        lock (_gate)
        {
            if (_link is null)
            {
                _known.Clear();
            }

            _link = link;
            _asked.Clear();
            Sync();
        }
    }

    public void Detach()
    {
        lock (_gate)
        {
            _link = null;
        }
    }

    /// <summary>Handles presence from the server.</summary>
    public void Report(HubLink link, WirePresence[] batch)
    {
        lock (_gate)
        {
            foreach (var report in batch)
            {
                if (ReferenceEquals(link, _link) && ToChange(report) is { } change && _watches.Contains(change.User) && (!_known.TryGetValue(change.User, out var known) || known != change))
                {
                    _known[change.User] = change;
                    _outlet.Report(change);
                }
            }
        }
    }

    private void Watched(IReadOnlyList<UserId> users)
    {
        lock (_gate)
        {
            if (_link is not null)
            {
                foreach (var user in users)
                {
                    if (_known.TryGetValue(user, out var known))
                    {
                        _outlet.Report(known);
                    }
                }

                Sync();
            }
        }
    }

    private void Unwatched(IReadOnlyList<UserId> users)
    {
        lock (_gate)
        {
            foreach (var user in users)
            {
                _known.Remove(user);
            }

            Sync();
        }
    }

    private PresenceChange? ToChange(WirePresence? report)
    {
        try
        {
            return report is { User: not null } ? new PresenceChange { User = new UserId(report.User), IsOnline = report.IsOnline, Status = report.Status is { Length: <= 64 } status ? status : null } : null;
        }
        catch (ArgumentException)
        {
            SignalRLog.Malformed(_logger, "a user's presence");
            return null;
        }
    }

    private void Sync()
    {
        if (!_isBusy && _link is not null)
        {
            _isBusy = true;
            _ = SyncAsync();
        }
    }

    private async Task SyncAsync()
    {
        // The caller holds the gate.
        await Task.Yield();
        while (Next() is { } next)
        {
            try
            {
                await (next.IsWatch ? next.Link.WatchAsync(next.Users) : next.Link.UnwatchAsync(next.Users)).ConfigureAwait(false);
            }
            catch (Exception fault) when (HubFault.ErrorOf(fault) is not null)
            {
                SignalRLog.NotWatched(_logger, next.Users.Length, fault);
                Forget(next);
                await Task.Delay(Pause, _time, CancellationToken.None).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever failed, the connection is no longer usable, and the next one starts over.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                next.Link.End(LinkEnd.Broken(fault));
                Forget(next);
                Lose(next.Link);
            }
        }
    }

    /// <summary>Returns the next users to watch, or no longer to watch.</summary>
    private Step? Next()
    {
        lock (_gate)
        {
            if (_link is { } link)
            {
                var wanted = _watches.Users;
                var gone = _asked.Except(wanted).Take(Most).ToList();
                if (gone.Count > 0)
                {
                    _asked.ExceptWith(gone);
                    return new Step(link, false, [.. gone.Select(static user => user.Value)]);
                }

                var added = wanted.Where(user => !_asked.Contains(user)).Take(Most).ToList();
                if (added.Count > 0)
                {
                    _asked.UnionWith(added);
                    return new Step(link, true, [.. added.Select(static user => user.Value)]);
                }
            }

            _isBusy = false;
            return null;
        }
    }

    private void Forget(Step step)
    {
        lock (_gate)
        {
            if (ReferenceEquals(step.Link, _link))
            {
                foreach (var user in step.Users)
                {
                    if (step.IsWatch)
                    {
                        _asked.Remove(new UserId(user));
                    }
                    else
                    {
                        _asked.Add(new UserId(user));
                    }
                }
            }
        }
    }

    private void Lose(HubLink link)
    {
        lock (_gate)
        {
            if (ReferenceEquals(link, _link))
            {
                _link = null;
            }
        }
    }

    private sealed record Step(HubLink Link, bool IsWatch, string[] Users);
}
