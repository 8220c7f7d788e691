using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Decides which signals are accepted from whom. A call's id is not a secret, so knowing it grants no rights: an invitation grants the right to answer it, and the call's room,
/// which requires a token, shows who is really present. Only users in the room and the inviter of the call may report about more than themselves.
/// </summary>
internal static class SignalRights
{
    /// <summary>Returns how much of another user's signal counts.</summary>
    public static SignalTrust TrustOf(CallRecord call, CallSignal signal) => (signal, StandingOf(call, signal.Sender.UserId)) switch
    {
        // About the whole call: its end, its members, its terms, and how long it has lasted.
        (EndSignal or MembersSignal, SenderStanding.InRoom or SenderStanding.Inviter) => SignalTrust.Full,
        (EndSignal, SenderStanding.Invitee or SenderStanding.NotInRoom) => SignalTrust.SenderOnly,

        // About an invitation of this user: only its sender can withdraw it, and only a user in the call can send another.
        (CancelSignal, _) => call.InvitedBy == signal.Sender.UserId ? SignalTrust.Full : SignalTrust.None,
        (InviteSignal, SenderStanding.InRoom or SenderStanding.Inviter) => SignalTrust.Full,
        (InviteSignal, _) => SignalTrust.SenderOnly,

        // About presence in the call.
        (AcceptSignal or JoinSignal or HeartbeatSignal or SyncSignal, var standing) => standing switch
        {
            SenderStanding.InRoom or SenderStanding.Inviter => SignalTrust.Full,
            SenderStanding.Invitee or SenderStanding.NotInRoom => SignalTrust.SenderOnly,

            // While there is no room to ask, a former member is believed to be back.
            SenderStanding.Former when call.Phase != CallPhase.InCall => SignalTrust.SenderOnly,
            _ => call.IsUnderWay ? SignalTrust.Deferred : SignalTrust.None,
        },

        // About the sender alone. A member that the room does not show yet is in the call; a stranger is not.
        (ReactionSignal, SenderStanding.InRoom or SenderStanding.Inviter or SenderStanding.NotInRoom) => SignalTrust.SenderOnly,
        (ReceivedSignal or RejectSignal or LeaveSignal, not SenderStanding.Stranger) => SignalTrust.SenderOnly,
        _ => SignalTrust.None,
    };

    /// <summary>Returns the standing of a user in a call.</summary>
    public static SenderStanding StandingOf(CallRecord call, UserId user) => call.Find(user) switch
    {
        { IsIn: true } when call.Inviter?.Id == user || (call.Phase != CallPhase.InCall && call.InvitedBy == user) => SenderStanding.Inviter,
        _ when call.RoomShows(user) => SenderStanding.InRoom,
        null => SenderStanding.Stranger,
        { IsPending: true } => SenderStanding.Invitee,
        { IsIn: true } => call.Phase == CallPhase.InCall ? SenderStanding.NotInRoom : SenderStanding.InRoom,
        _ => SenderStanding.Former,
    };
}
