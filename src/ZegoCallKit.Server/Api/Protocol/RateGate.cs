using ZegoCallKit.Internal;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Keeps requests below ZEGO's rate limits: they are sent in the order in which they come, and one that would wait for too long is refused, so that the waiting ones are bounded.</summary>
internal sealed class RateGate(ServerApiOptions options)
{
    private const int FewRooms = 1_024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlidingWindow> _actions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Action, string Room), TimeSpan> _rooms = [];
    private int _sweepAt = FewRooms;

    /// <summary>Gets the number of rooms that are remembered.</summary>
    internal int Rooms => _rooms.Count;

    /// <summary>Waits until the request may be sent: first for its room, then for its action, so that a busy room delays no other.</summary>
    public async ValueTask WaitAsync(ApiAction action, string? room, CancellationToken cancellationToken = default)
    {
        var waited = TimeSpan.Zero;
        if (room is not null && action.PerRoom is { } perRoom)
        {
            waited = await WaitAsync(action, ReserveRoom(action.Name, room, perRoom / options.RateShare), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }

        await WaitAsync(action, ReserveAction(action, options.MaxRateWait - waited), waited, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<TimeSpan> WaitAsync(ApiAction action, TimeSpan wait, TimeSpan waited, CancellationToken cancellationToken)
    {
        if (wait + waited > options.MaxRateWait)
        {
            throw new ServerApiException(action.Name, FormattableString.Invariant($"it would wait for {(wait + waited).TotalSeconds:0.0} s under ZEGO's rate limit, longer than ServerApiOptions.MaxRateWait.")) { IsTransient = true, Attempts = 0 };
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(TimerWait.For(options.TimeProvider, wait), options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        return wait;
    }

    private TimeSpan ReserveRoom(string action, string room, TimeSpan spacing)
    {
        lock (_gate)
        {
            var now = options.TimeProvider.GetElapsedTime(0);
            var at = _rooms.TryGetValue((action, room), out var last) && last + spacing > now ? last + spacing : now;
            if (at - now <= options.MaxRateWait)
            {
                Sweep(now);
                _rooms[(action, room)] = at;
            }

            return at - now;
        }
    }

    private TimeSpan ReserveAction(ApiAction action, TimeSpan patience)
    {
        lock (_gate)
        {
            var now = options.TimeProvider.GetElapsedTime(0);
            var window = WindowOf(action);
            var at = window.Next(now);
            if (at - now <= patience)
            {
                window.Take(at);
            }

            return at - now;
        }
    }

    // A share of less than one request a second lengthens the window.
    private SlidingWindow WindowOf(ApiAction action)
    {
        if (!_actions.TryGetValue(action.Name, out var window))
        {
            var allowed = action.PerSecond * options.RateShare;
            window = _actions[action.Name] = allowed >= 1 ? new((int)allowed, TimeSpan.FromSeconds(1)) : new(1, TimeSpan.FromSeconds(1 / allowed));
        }

        return window;
    }

    // A room whose time has passed limits nothing any more; the number of the others is bounded by the rates and the patience.
    private void Sweep(TimeSpan now)
    {
        if (_rooms.Count < _sweepAt)
        {
            return;
        }

        foreach (var (key, last) in _rooms.ToList())
        {
            if (last + (ApiActions.Find(key.Action)!.PerRoom!.Value / options.RateShare) <= now)
            {
                _rooms.Remove(key);
            }
        }

        _sweepAt = Math.Max(FewRooms, _rooms.Count * 2);
    }
}
