using ZegoCallKit.Calls.Machine;

namespace ZegoCallKit.Calls;

/// <summary>Keeps the newest calls that have ended on this client, for one user. Used in the state loop.</summary>
internal sealed class LocalCallHistory(DeviceId device)
{
    private const int Limit = 200;

    // Newest first.
    private readonly List<CallHistoryEntry> _entries = [];
    private UserId? _owner;

    /// <summary>Starts the history of a user who signs in: the calls of another user are removed.</summary>
    public void Begin(UserId user)
    {
        if (_owner != user)
        {
            _entries.Clear();
        }

        _owner = user;
    }

    /// <summary>Adds a call that was shown to the user and is over.</summary>
    public void Add(CallRecord call)
    {
        var outcome = OutcomeOf(call);
        var inviter = call.Direction == CallDirection.Outgoing ? _owner : call.Inviter?.Id ?? call.InvitedBy;
        Add(new CallHistoryEntry
        {
            CallId = call.Id,
            Direction = call.Direction,
            Inviter = inviter,
            Invitees = [.. call.Members.Keys.Where(user => user != inviter), .. inviter == _owner ? Array.Empty<UserId>() : [_owner!.Value]],
            Kind = call.Kind,
            StartedAt = call.CreatedAt,
            Outcome = outcome,
            Duration = call is { StartedAt: { } started, EndedAt: { } ended } ? ended - (call.BeganAt ?? started) : null,
            Device = call.Direction == CallDirection.Outgoing || call.AnsweredAt is not null || (outcome == CallOutcome.Declined && call.End?.Reason != CallEndReason.DeclinedElsewhere) ? device : null,
        });
    }

    /// <summary>Adds a call that was missed, unless it was shown and has its entry.</summary>
    public void Add(MissedCall missed)
    {
        if (!_entries.Exists(entry => entry.CallId == missed.CallId))
        {
            Add(new CallHistoryEntry
            {
                CallId = missed.CallId,
                Direction = CallDirection.Incoming,
                Inviter = missed.From.Id,
                Invitees = [missed.Callee],
                Kind = missed.Kind,
                StartedAt = missed.At,
                Outcome = CallOutcome.Missed,
            });
        }
    }

    /// <summary>Returns a page; that of an unknown cursor is empty.</summary>
    public CallHistoryPage Read(string? cursor, int count)
    {
        var start = cursor is null ? 0 : _entries.FindIndex(entry => entry.CallId.Value == cursor) + 1;
        List<CallHistoryEntry> page = start == 0 && cursor is not null ? [] : [.. _entries.Skip(start).Take(count)];
        return new CallHistoryPage { Entries = page, Cursor = page.Count > 0 && start + page.Count < _entries.Count ? page[^1].CallId.Value : null };
    }

    /// <summary>Adds to a server's page what only this client knows yet: how long a call lasted that has just ended here.</summary>
    public CallHistoryPage Complete(CallHistoryPage page) => page with { Entries = [.. page.Entries.Select(Complete)] };

    private CallHistoryEntry Complete(CallHistoryEntry entry) =>
        entry is { Outcome: CallOutcome.Answered, Duration: null } && _entries.Find(own => own.CallId == entry.CallId)?.Duration is { } duration ? entry with { Duration = duration } : entry;

    private void Add(CallHistoryEntry entry)
    {
        // A call that this user joins again has one entry.
        _entries.RemoveAll(old => old.CallId == entry.CallId);
        var index = _entries.FindIndex(old => old.StartedAt <= entry.StartedAt);
        _entries.Insert(index < 0 ? _entries.Count : index, entry);
        if (_entries.Count > Limit)
        {
            _entries.RemoveAt(Limit);
        }
    }

    private static CallOutcome OutcomeOf(CallRecord call) => call.End?.Reason switch
    {
        _ when call.StartedAt is not null => CallOutcome.Answered,
        CallEndReason.AnsweredElsewhere => CallOutcome.Answered,
        CallEndReason.Declined or CallEndReason.DeclinedElsewhere or CallEndReason.Busy => CallOutcome.Declined,
        CallEndReason.NoAnswer => CallOutcome.Missed,
        _ when call.AnsweredAt is not null || (call.Direction == CallDirection.Outgoing && call.HadPeer) => CallOutcome.Answered,
        _ => call.Direction == CallDirection.Incoming ? CallOutcome.Missed : CallOutcome.Canceled,
    };
}
