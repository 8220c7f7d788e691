using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Calls;

/// <summary>Holds the newest missed calls. Used in the state loop.</summary>
internal sealed class MissedCallList(ClientCore core, int limit)
{
    private readonly List<MissedCall> _byAge = [];
    private UserId? _owner;

    public SetBroadcaster<InvitationId, MissedCall> Calls { get; } = new(core.Delivery, "missed calls");

    /// <summary>Called when a user signs in: missed calls of another user are removed.</summary>
    public void Begin(UserId user)
    {
        if (_owner is { } former && former != user)
        {
            foreach (var missed in _byAge.ToList())
            {
                Forget(missed.InvitationId);
            }
        }

        _owner = user;
    }

    public void Add(MissedCall missed)
    {
        Forget(missed.InvitationId);
        if (_byAge.Count == limit)
        {
            Forget(_byAge[0].InvitationId);
        }

        _byAge.Add(missed);
        Calls.Set(missed.InvitationId, missed);
    }

    public void Forget(InvitationId id)
    {
        if (_byAge.Find(missed => missed.InvitationId == id) is { } found)
        {
            _byAge.Remove(found);
            Calls.Remove(id, found);
        }
    }
}
