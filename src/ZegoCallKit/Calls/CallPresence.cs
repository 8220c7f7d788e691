using System.Collections.Immutable;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Calls;

/// <summary>Watches the presence of users who are being rung. Used in the state loop; the transport, which may be the program's code, is called outside it.</summary>
internal sealed class CallPresence(ClientCore core, ICallSignaling signaling, Action<CallInput> step)
{
    private readonly SerialLoop<Action> _transport = new(static work => work(), fault => core.Fault("call presence", fault), core.Options.WorkScheduler);

    // Whether watched users are online, once it was reported.
    private readonly Dictionary<UserId, bool?> _known = [];

    // Used only in the transport's loop.
    private readonly Dictionary<UserId, IDisposable?> _watches = [];

    /// <summary>Watches exactly the users who are being rung now.</summary>
    public void Update(ImmutableSortedDictionary<CallId, CallRecord> calls)
    {
        HashSet<UserId>? wanted = null;
        foreach (var (_, call) in calls)
        {
            foreach (var (user, member) in call.Members)
            {
                if (!call.IsOver && member.IsPending)
                {
                    (wanted ??= []).Add(user);
                }
            }
        }

        // So it is after most steps, because nobody is being rung during a call.
        if (wanted is not null || _known.Count > 0)
        {
            Watch(wanted ?? []);
        }
    }

    private void Watch(HashSet<UserId> wanted)
    {
        foreach (var user in wanted.Where(user => _known.TryAdd(user, null)))
        {
            _transport.Post(() => _watches[user] = signaling.Watch([user]));
        }

        foreach (var user in _known.Keys.Where(user => !wanted.Contains(user)).ToList())
        {
            _known.Remove(user);
            _transport.Post(() =>
            {
                if (_watches.Remove(user, out var watch))
                {
                    watch?.Dispose();
                }
            });
        }
    }

    /// <summary>Processes a report of the transport. Only a change is passed on: a user who is rung counts as reachable until a report says otherwise.</summary>
    public void Report(PresenceChange change)
    {
        if (_known.TryGetValue(change.User, out var before))
        {
            _known[change.User] = change.IsOnline;
            if (before != change.IsOnline && (before is not null || !change.IsOnline))
            {
                step(new CallInput.PresenceChanged(change.User, change.IsOnline));
            }
        }
    }
}
