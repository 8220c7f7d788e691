using System.Collections.Immutable;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Checks the limits that a received signal must respect in addition to being well-formed; this kit never exceeds them.</summary>
internal static class SignalRules
{
    /// <summary>The maximum length of a list of members. A call has at most 50 members at a time; a list may also contain members that left or declined.</summary>
    public const int MaxListed = 100;

    /// <summary>The longest maximum duration of a call; a longer elapsed time is reported as this value.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromDays(1);

    public static bool Allow(CallSignal signal) =>
        signal.Sequence > 0 && AllowName(signal.Sender.Name) && signal switch
        {
            InviteSignal invite => AllowInvite(invite),
            ReceivedSignal or AcceptSignal => signal.InvitationId is not null,
            RejectSignal reject => signal.InvitationId is not null && AllowData(reject.CustomData),
            CancelSignal cancel => signal.InvitationId is not null && AllowData(cancel.CustomData) && cancel.Invitees is { IsDefaultOrEmpty: false, Length: <= MaxListed },
            MembersSignal members => AllowMembers(members.Members) && AllowInviter(members.Inviter) && AllowOptions(members.Options) && AllowElapsed(members.Elapsed),
            HeartbeatSignal heartbeat => AllowElapsed(heartbeat.Elapsed) && AllowStatus(heartbeat.Status),
            PresenceSignal presence => AllowStatus(presence.Status),
            ReactionSignal reaction => CallReaction.IsAllowed(reaction.Text),
            _ => true,
        };

    private static bool AllowInvite(InviteSignal invite) =>
        invite.InvitationId is not null
        && RingLimits.Allow(invite.RingTimeout)
        && AllowData(invite.CustomData)
        && AllowInviter(invite.Inviter)
        && AllowMembers(invite.Members)
        && AllowOptions(invite.Options)
        && AllowElapsed(invite.Elapsed);

    private static bool AllowStatus(MemberStatus? status) => status is null || (AllowElapsed(status.HandRaisedFor) && (status.Attributes is null || ParticipantStatus.Problem(status.Attributes) is null));

    private static bool AllowOptions(SharedCallOptions? options) => options?.MaxDuration is not { } limit || (limit > TimeSpan.Zero && limit <= MaxDuration);

    private static bool AllowInviter(SignalMember? inviter) => inviter is null || AllowName(inviter.Name);

    private static bool AllowElapsed(TimeSpan? elapsed) => elapsed is not { } time || (time >= TimeSpan.Zero && time <= MaxDuration);

    private static bool AllowMembers(ImmutableArray<SignalMember> members) =>
        members is { IsDefault: false, Length: <= MaxListed } && members.All(static member => member is not null && AllowName(member.Name));

    private static bool AllowName(string name) => !name.Contains('\0', StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetByteCount(name) <= RoomUser.MaxNameBytes;

    private static bool AllowData(string data) => System.Text.Encoding.UTF8.GetByteCount(data) <= InviteOptions.MaxCustomDataBytes;
}
