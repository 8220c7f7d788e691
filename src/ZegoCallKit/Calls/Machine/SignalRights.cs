using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Decides who may say what, and when. A call's id is no secret, so knowing it gives no rights: an invitation gives the right to answer it, and the call's room, which asks
/// for a token, shows who is really there. Only they, and who began the call, speak about more than themselves.
/// </summary>
internal static class SignalRights
{
    /// <summary>What a signal of another user counts for.</summary>
    public static SignalWeight Weigh(CallRecord call, CallSignal signal) => (signal, StandingOf(call, signal.Sender.UserId)) switch
    {
        // About the whole call: its end, its members, its terms, how long it has gone on.
        (EndSignal or MembersSignal, Standing.Shown or Standing.Inviter) => SignalWeight.Everything,
        (EndSignal, Standing.Invitee or Standing.Unseen) => SignalWeight.OwnPart,

        // About an invitation of this user: only whoever sent it takes it back, and only who is in the call sends another.
        (CancelSignal, _) => call.InvitedBy == signal.Sender.UserId ? SignalWeight.Everything : SignalWeight.Nothing,
        (InviteSignal, Standing.Shown or Standing.Inviter) => SignalWeight.Everything,
        (InviteSignal, _) => SignalWeight.OwnPart,

        // About being in the call.
        (AcceptSignal or JoinSignal or HeartbeatSignal or SyncSignal, var standing) => standing switch
        {
            Standing.Shown or Standing.Inviter => SignalWeight.Everything,
            Standing.Invitee or Standing.Unseen => SignalWeight.OwnPart,

            // As long as there is no room to ask, who was here once is believed to be back.
            Standing.Gone when call.Phase != CallPhase.InCall => SignalWeight.OwnPart,
            _ => call.IsUnderWay ? SignalWeight.Waits : SignalWeight.Nothing,
        },

        // About the sender alone.
        (ReceivedSignal or RejectSignal or LeaveSignal, not Standing.Stranger) => SignalWeight.OwnPart,
        _ => SignalWeight.Nothing,
    };

    /// <summary>How a user stands to a call.</summary>
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
