using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Desk.Server.Api.Rings;

/// <summary>Watches the calls of the signaling server, and keeps them for a while after their end. Thread-safe.</summary>
internal sealed class RingWatch(EventLog events, TimeProvider time) : ICallObserver
{
    private const int Most = 200;
    private const long KeptMs = 5 * 60_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, RingHistory> _calls = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the callback for each change; it is called on the thread that reports the change.</summary>
    public Action<ApiRing>? Changed { get; set; }

    /// <summary>Gets the calls, in the order in which they began.</summary>
    public IReadOnlyList<ApiRing> All
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return [.. _calls.Values.Select(static call => call.Read()).OrderBy(static ring => ring.StartedAt)];
            }
        }
    }

    public void OnCall(CallRecord call)
    {
        lock (_gate)
        {
            Forget();
            if (!_calls.TryGetValue(call.Call, out var history))
            {
                if (_calls.Count >= Most)
                {
                    _calls.Remove(_calls.Values.MinBy(static it => it.StartedAt)!.Id);
                }

                history = new RingHistory(call.Call);
                _calls.Add(call.Call, history);
            }

            Tell(history, history.Change(call, time.GetUtcNow().ToUnixTimeMilliseconds()));
        }
    }

    /// <summary>Records that a user has left a room. The room of a call has the call's id, unless the programs set another one.</summary>
    public void OnLeft(string roomId, string userId)
    {
        lock (_gate)
        {
            if (_calls.TryGetValue(roomId, out var history))
            {
                Tell(history, history.Leave(userId, time.GetUtcNow().ToUnixTimeMilliseconds()));
            }
        }
    }

    private void Tell(RingHistory history, IReadOnlyList<ApiRingStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        foreach (var step in steps)
        {
            Log(history.Id, step);
        }

        Changed?.Invoke(history.Read());
    }

    private void Log(string call, ApiRingStep step)
    {
        switch (step.What)
        {
            case ApiRingStepKind.Invited:
                events.Add(ApiEventKind.Invited, userId: step.UserId, text: $"{call}: {string.Join(", ", step.To ?? [])}");
                break;
            case ApiRingStepKind.Accepted:
                events.Add(ApiEventKind.Answered, userId: step.UserId, text: call);
                break;
            case ApiRingStepKind.Ended:
                events.Add(ApiEventKind.CallEnded, userId: step.UserId, text: call);
                break;
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var old in _calls.Values.Where(call => call.EndedAt is { } ended && now - ended > KeptMs).ToArray())
        {
            _calls.Remove(old.Id);
        }
    }
}
