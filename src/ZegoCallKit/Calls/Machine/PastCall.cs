using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents a call that is over on this device and is remembered for a while: late signals must not revive it, and their senders must be informed. Immutable.</summary>
internal sealed record PastCall
{
    public required CallId Id { get; init; }

    public required PastReply Reply { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>Gets how the call ended, for late commands; <see langword="null"/> if the user never saw the call.</summary>
    public CallEnd? End { get; init; }

    /// <summary>Gets the inviter of the call. As far as they are known, the inviter, options, kind and start are kept for a user who joins the call again.</summary>
    public RoomUser? Inviter { get; init; }

    public SharedCallOptions? Shared { get; init; }

    public CallKind? Kind { get; init; }

    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>Gets the invitations that are answered; earlier signals of their senders are settled too. A new invitation rings again.</summary>
    public KnownInvitations Invitations { get; init; } = KnownInvitations.None;

    /// <summary>Gets the users whose invitation by this device was withdrawn or has expired.</summary>
    public ImmutableHashSet<UserId> Withdrawn { get; init; } = [];

    /// <summary>Gets the reason, if the invitation was withdrawn before it arrived: on arrival, it becomes a missed call with this reason.</summary>
    public CallEndReason? WithdrawnAhead { get; init; }

    public RejectReason RejectReason { get; init; }

    public EndReason EndReason { get; init; }

    public string CustomData { get; init; } = "";
}
