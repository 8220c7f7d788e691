using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Decides which signals are accepted from whom. A call's id is not a secret, so knowing it grants no rights: an invitation grants the right to answer it, and the call's room,
/// which requires a token, shows who is really present. Only users in the room and the inviter of the call may report about more than themselves.
/// </summary>
internal static class SignalRights
{
    /// <summary>Returns how much of another user's signal counts.</summary>
    public static SignalWeight Weigh(CallRecord call, CallSignal signal) => (signal, StandingOf(call, signal.Sender.UserId)) switch
    {
        // About the whole call: its end, its members, its terms, and how long it has lasted.
        (EndSignal or MembersSignal, Standing.Shown or Standing.Inviter) => SignalWeight.Everything,
        (EndSignal, Standing.Invitee or Standing.Unseen) => SignalWeight.OwnPart,

        // About an invitation of this user: only its sender can withdraw it, and only a user in the call can send another.
        (CancelSignal, _) => call.InvitedBy == signal.Sender.UserId ? SignalWeight.Everything : SignalWeight.Nothing,
        (InviteSignal, Standing.Shown or Standing.Inviter) => SignalWeight.Everything,
        (InviteSignal, _) => SignalWeight.OwnPart,

        // About presence in the call.
        (AcceptSignal or JoinSignal or HeartbeatSignal or SyncSignal, var standing) => standing switch
        {
            Standing.Shown or Standing.Inviter => SignalWeight.Everything,
            Standing.Invitee or Standing.Unseen => SignalWeight.OwnPart,

            // While there is no room to ask, a former member is believed to be back.
            Standing.Gone when call.Phase != CallPhase.InCall => SignalWeight.OwnPart,
            _ => call.IsUnderWay ? SignalWeight.Waits : SignalWeight.Nothing,
        },

        // About the sender alone. A member that the room does not show yet is in the call; a stranger is not.
        (ReactionSignal, Standing.Shown or Standing.Inviter or Standing.Unseen) => SignalWeight.OwnPart,
        (ReceivedSignal or RejectSignal or LeaveSignal, not Standing.Stranger) => SignalWeight.OwnPart,
        _ => SignalWeight.Nothing,
    };

    /// <summary>Returns the standing of a user in a call.</summary>
    public static Standing StandingOf(CallRecord call, UserId user) => call.Find(user) switch
    {
        { IsIn: true } when call.Inviter?.Id == user || (call.Phase != CallPhase.InCall && call.InvitedBy == user) => Standing.Inviter,
        _ when call.RoomShows(user) => Standing.Shown,
        null => Standing.Stranger,
        { IsPending: true } => Standing.Invitee,
        { IsIn: true } => call.Phase == CallPhase.InCall ? Standing.Unseen : Standing.Shown,
        _ => Standing.Gone,
    };
}
