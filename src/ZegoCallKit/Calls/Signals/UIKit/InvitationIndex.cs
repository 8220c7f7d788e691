namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>
/// Maps invitations to their calls, because the answers of ZEGO's kits do not always contain the call. This user's own invitations are kept as long as they can be answered,
/// whatever other users send; of the invitations of other users, the newest are kept. Can be used from several threads.
/// </summary>
internal sealed class InvitationIndex(Func<DateTimeOffset> now)
{
    /// <summary>The maximum number of invitations kept for each other user; a user rings for one call at a time.</summary>
    public const int PerSender = 8;

    /// <summary>The maximum number of invitations kept for all other users together.</summary>
    public const int OfOthers = 1_024;

    // An answer may be in transit when the ring timeout expires.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<InvitationId, (CallId Call, DateTimeOffset Until)> _own = [];
    private readonly Dictionary<InvitationId, (CallId Call, UserId From)> _others = [];
    private readonly LinkedList<InvitationId> _order = [];

    public CallId? Find(InvitationId invitation)
    {
        lock (_gate)
        {
            return _own.TryGetValue(invitation, out var own) ? own.Call : _others.TryGetValue(invitation, out var other) ? other.Call : null;
        }
    }

    /// <summary>Adds an invitation of this user.</summary>
    public void AddOwn(InvitationId invitation, CallId call, TimeSpan ringTimeout)
    {
        var time = now();
        lock (_gate)
        {
            foreach (var over in _own.Where(one => one.Value.Until < time).Select(static one => one.Key).ToList())
            {
                _own.Remove(over);
            }

            _own[invitation] = (call, time + ringTimeout + Grace);
        }
    }

    /// <summary>Adds an invitation of another user; it replaces the sender's oldest one if there are too many.</summary>
    public void Add(InvitationId invitation, CallId call, UserId from)
    {
        lock (_gate)
        {
            if (_own.ContainsKey(invitation) || !_others.TryAdd(invitation, (call, from)))
            {
                return;
            }

            _order.AddLast(invitation);
            var ofSender = _order.Where(one => _others[one].From == from).ToList();
            if (ofSender.Count > PerSender)
            {
                Remove(ofSender[0]);
            }
            else if (_order.Count > OfOthers)
            {
                Remove(_order.First!.Value);
            }
        }
    }

    private void Remove(InvitationId invitation)
    {
        _others.Remove(invitation);
        _order.Remove(invitation);
    }
}
