using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents the known invitations of this user to one call, with their senders and sequence numbers. The newest are kept. Immutable.</summary>
internal sealed record KnownInvitations
{
    public static readonly KnownInvitations None = new();

    private const int Max = 50;

    private KnownInvitations()
    {
    }

    public bool IsEmpty => All.IsEmpty;

    private ImmutableDictionary<InvitationId, (UserId Sender, long Sequence)> All { get; init; } = ImmutableDictionary<InvitationId, (UserId, long)>.Empty;

    /// <summary>Returns whether neither this invitation nor a later one of its sender is known.</summary>
    public bool IsNew(InviteSignal invite) =>
        invite.InvitationId is { } id && !All.ContainsKey(id) && All.Values.All(known => known.Sender != invite.Sender.UserId || known.Sequence < invite.Sequence);

    /// <summary>Adds the invitation that a signal is about, with the signal's sequence number; nothing changes if it is known or the signal is about none.</summary>
    public KnownInvitations Add(CallSignal signal)
    {
        if (signal.InvitationId is not { } id || All.ContainsKey(id))
        {
            return this;
        }

        var all = All.Count < Max ? All : All.Remove(All.MinBy(static old => old.Value.Sequence).Key);
        return this with { All = all.Add(id, (signal.Sender.UserId, signal.Sequence)) };
    }

    /// <summary>Returns the invitations of both.</summary>
    public KnownInvitations Union(KnownInvitations others) =>
        others.IsEmpty ? this : this with { All = All.SetItems(others.All).OrderByDescending(static known => known.Value.Sequence).Take(Max).ToImmutableDictionary() };
}
