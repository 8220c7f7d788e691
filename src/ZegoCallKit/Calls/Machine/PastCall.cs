using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>A call that is over here, remembered for a while: what comes late must neither revive it nor leave its sender in the dark. Immutable.</summary>
internal sealed record PastCall
{
    public required CallId Id { get; init; }

    public required PastReply Reply { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>How it ended, for commands that come late; <see langword="null"/> when it never got as far as the user.</summary>
    public CallEnd? End { get; init; }

    /// <summary>Who began it, what he decided and when it began, as far as that was heard of: for who joins it again.</summary>
    public RoomUser? Inviter { get; init; }

    public SharedCallOptions? Shared { get; init; }

    public CallKind? Kind { get; init; }

    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>The invitations that are answered, and so all that their senders sent before; a new one rings again.</summary>
    public KnownInvitations Invitations { get; init; } = KnownInvitations.None;

    /// <summary>Those whose invitation by this device was taken back or ran out.</summary>
    public ImmutableHashSet<UserId> Withdrawn { get; init; } = [];

    /// <summary>Why the invitation was over before it arrived, if it was: when it arrives, it is a call missed for that reason.</summary>
    public CallEndReason? WithdrawnAhead { get; init; }

    public RejectReason RejectReason { get; init; }

    public EndReason EndReason { get; init; }

    public string CustomData { get; init; } = "";
}
