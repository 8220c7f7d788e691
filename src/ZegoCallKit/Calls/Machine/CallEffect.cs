using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Something that follows from an input, to be done outside of the machine.</summary>
internal abstract record CallEffect
{
    /// <summary>Send a signal; a failure is told by <see cref="CallInput.SendFailed"/>.</summary>
    internal sealed record Send(ImmutableArray<UserId> To, CallSignal Signal) : CallEffect;

    /// <summary>Show the user a call that rings.</summary>
    internal sealed record TellIncoming(CallId CallId) : CallEffect;

    /// <summary>List a missed call.</summary>
    internal sealed record TellMissed(MissedCall Missed) : CallEffect;

    /// <summary>Ask the program about a call that came while there was another; answered by <see cref="CallInput.BusyDecided"/>.</summary>
    internal sealed record Ask(IncomingInvite Invite) : CallEffect;

    /// <summary>Log in to the room and publish; answered by <see cref="CallInput.RoomEntered"/> or <see cref="CallInput.RoomFailed"/>.</summary>
    internal sealed record EnterRoom(CallId CallId) : CallEffect;

    /// <summary>Release everything and log out, however far entering got; answered by <see cref="CallInput.RoomLeft"/>.</summary>
    internal sealed record LeaveRoom(CallId CallId) : CallEffect;

    /// <summary>A call goes on under the id of the other side's, which dialled at the same time.</summary>
    internal sealed record Replace(CallId Before, CallId After) : CallEffect;

    /// <summary>A call is over and released.</summary>
    internal sealed record Complete(CallRecord Call) : CallEffect;

    /// <summary>The user's command is not allowed now. The only effect of such an input.</summary>
    internal sealed record Refuse(CallRefusal Refusal) : CallEffect;

    /// <summary>Something was dropped; for the log.</summary>
    internal sealed record Drop(CallId CallId, string What, string Why) : CallEffect;
}
