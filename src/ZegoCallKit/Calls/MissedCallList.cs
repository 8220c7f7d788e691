using ZegoCallKit.Internal;

namespace ZegoCallKit.Calls;

/// <summary>The newest missed calls. Used in the state loop.</summary>
internal sealed class MissedCallList(ClientCore core, int limit)
{
    private readonly List<MissedCall> _byAge = [];

    public SetBroadcaster<InvitationId, MissedCall> Calls { get; } = new(core.Delivery, "missed calls");

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
