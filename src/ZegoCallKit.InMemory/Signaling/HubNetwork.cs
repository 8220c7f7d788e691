using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Represents the network between devices: determines at random what happens to each message, and delivers those that arrive. Guarded by the hub's gate.</summary>
internal sealed class HubNetwork
{
    private readonly Random _random;
    private readonly TimeProvider _time;
    private readonly DueQueue _queue;
    private readonly Dictionary<UserId, SignalingConditions> _own = [];
    private readonly Dictionary<(HubDevice From, HubDevice To), long> _lastDue = [];

    public HubNetwork(InMemorySignalingOptions options, Lock gate)
    {
        _random = new Random(options.Seed);
        _time = options.TimeProvider;
        _queue = new DueQueue(options.TimeProvider, gate);
        Conditions = options.Conditions;
    }

    public SignalingConditions Conditions { get; set; }

    public SignalingTraffic Traffic { get; private set; } = new();

    public void SetConditions(UserId user, SignalingConditions? conditions)
    {
        if (conditions is null)
        {
            _own.Remove(user);
        }
        else
        {
            _own[user] = conditions;
        }
    }

    public void CountUnreachable() => Traffic = Traffic with { Unreachable = Traffic.Unreachable + 1 };

    public void AfterRoundTrip(UserId user, Action then) => _queue.Post(_queue.After(2 * ConditionsOf(user).Latency), then);

    public void Carry(HubDevice from, HubDevice to, SignalingMessage message)
    {
        var conditions = ConditionsOf(message.From);
        Post(conditions, from, to, message);
        if (Draw(conditions.Duplication))
        {
            Traffic = Traffic with { Duplicated = Traffic.Duplicated + 1 };
            Post(conditions, from, to, message);
        }
    }

    /// <summary>Forgets a device that has disconnected; if it connects again, that is a new line.</summary>
    public void Forget(HubDevice device)
    {
        foreach (var line in _lastDue.Keys.Where(line => line.From == device || line.To == device).ToArray())
        {
            _lastDue.Remove(line);
        }
    }

    private SignalingConditions ConditionsOf(UserId user) => _own.GetValueOrDefault(user, Conditions);

    private void Post(SignalingConditions conditions, HubDevice from, HubDevice to, SignalingMessage message)
    {
        if (Draw(conditions.Loss))
        {
            CountLost();
            return;
        }

        var due = _queue.After(conditions.Latency + RandomUpTo(conditions.Jitter));
        if (Draw(conditions.Reordering))
        {
            Traffic = Traffic with { Reordered = Traffic.Reordered + 1 };
            due += _queue.Ticks(RandomUpTo(conditions.ReorderDelay));
        }
        else
        {
            // Messages that are not reordered never overtake each other.
            due = Math.Max(due, _lastDue.GetValueOrDefault((from, to)));
            _lastDue[(from, to)] = due;
        }

        var (epoch, sent) = (to.Epoch, _time.GetTimestamp());
        _queue.Post(due, () => Deliver(to, epoch, message with { Age = _time.GetElapsedTime(sent) }));
    }

    private void Deliver(HubDevice to, long epoch, SignalingMessage message)
    {
        if (to.Epoch == epoch && to.IsReachable)
        {
            Traffic = Traffic with { Delivered = Traffic.Delivered + 1 };
            to.Outlet.Receive(message);
        }
        else
        {
            CountLost();
        }
    }

    private void CountLost() => Traffic = Traffic with { Lost = Traffic.Lost + 1 };

    private bool Draw(double share) => share > 0 && _random.NextDouble() < share;

    private TimeSpan RandomUpTo(TimeSpan most) => most > TimeSpan.Zero ? most * _random.NextDouble() : TimeSpan.Zero;
}
