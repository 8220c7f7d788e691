using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents a consequence of an input that the host carries out.</summary>
internal abstract record CallEffect
{
    /// <summary>Sends a signal; a failure is reported with <see cref="CallInput.SendFailed"/>.</summary>
    internal sealed record Send(ImmutableArray<UserId> To, CallSignal Signal) : CallEffect;

    /// <summary>Shows a ringing call to the user.</summary>
    internal sealed record NotifyIncoming(CallId CallId) : CallEffect;

    /// <summary>Lists a missed call.</summary>
    internal sealed record NotifyMissed(MissedCall Missed) : CallEffect;

    /// <summary>Shows a member's reaction to the user.</summary>
    internal sealed record NotifyReaction(CallId CallId, RoomUser User, string Text) : CallEffect;

    /// <summary>Asks the program about a call that arrived during another call; the reply is <see cref="CallInput.BusyDecided"/>.</summary>
    internal sealed record Ask(IncomingInvite Invite) : CallEffect;

    /// <summary>Logs in to the room and publishes; the reply is <see cref="CallInput.RoomEntered"/> or <see cref="CallInput.RoomFailed"/>.</summary>
    internal sealed record EnterRoom(CallId CallId) : CallEffect;

    /// <summary>Releases everything and logs out, however far the login got; the reply is <see cref="CallInput.RoomLeft"/>.</summary>
    internal sealed record LeaveRoom(CallId CallId) : CallEffect;

    /// <summary>Stops everything that is published and played in the room, because the call is on hold.</summary>
    internal sealed record PauseMedia(CallId CallId) : CallEffect;

    /// <summary>Publishes and plays in the room again, because the call is no longer on hold.</summary>
    internal sealed record ResumeMedia(CallId CallId) : CallEffect;

    /// <summary>Moves this user from one call to another, where publishing continues as it is switched now.</summary>
    internal sealed record Move(CallId From, CallId To) : CallEffect;

    /// <summary>Reports the outcome of a transfer.</summary>
    internal sealed record SettleTransfer(CallId CallId, TransferOutcome Outcome) : CallEffect;

    /// <summary>Continues a call under the id of the other user's call, which was dialed at the same time.</summary>
    internal sealed record Replace(CallId Before, CallId After) : CallEffect;

    /// <summary>Reports that a call is over and everything that it used is released.</summary>
    internal sealed record Complete(CallRecord Call) : CallEffect;

    /// <summary>Refuses the user's command, which is not allowed now. It is the only effect of such an input.</summary>
    internal sealed record Refuse(CallRefusal Refusal) : CallEffect;

    /// <summary>Logs that a signal was dropped.</summary>
    internal sealed record Drop(CallId CallId, string What, string Why) : CallEffect;
}
