using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Runs the calls of one device. Pure: a state, an input and the time give the next state and the effects. It has no clock, makes no ids and does nothing
/// itself; the host carries the effects out and tells what came of them, and must not let the time it tells jump with the wall clock.
/// </summary>
/// <remarks>
/// <para>There is no server between the devices that knows the truth, and signals may be lost, repeated, reordered and late. So what counts is said again until
/// it is known (invitations, ringing, accepts, heartbeats), everything that waits has a timer, and who still speaks of a call that is over is told so.</para>
/// <para>Each device decides about itself: whether somebody is in a call is for his device to say, unless it falls silent. Each inviter decides about his
/// invitations: one that is withdrawn stays withdrawn, and whoever accepts it too late is told.</para>
/// </remarks>
internal static class CallMachine
{
    /// <summary>Takes one input.</summary>
    /// <param name="state">What is known; begin with <see cref="CallMachineState.Begin"/>.</param>
    /// <param name="input">What happened.</param>
    /// <param name="now">When. A time before the latest one counts as the latest.</param>
    /// <param name="wall">The time of day, which signals carry: unlike <paramref name="now"/> it goes on while the device sleeps. <see langword="null"/> for the same as <paramref name="now"/>.</param>
    public static (CallMachineState State, ImmutableArray<CallEffect> Effects) Step(CallMachineState state, CallInput input, DateTimeOffset now, DateTimeOffset? wall = null)
    {
        var draft = new CallDraft(state, now, wall ?? now);
        Take(draft, input);
        return draft.Commit();
    }

    private static void Take(CallDraft draft, CallInput input)
    {
        switch (input)
        {
            case CallInput.Invite invite: CommandInputs.Invite(draft, invite); break;
            case CallInput.InviteMore invite: CommandInputs.InviteMore(draft, invite); break;
            case CallInput.Join join: CommandInputs.Join(draft, join); break;
            case CallInput.Accept accept: AnswerInputs.Accept(draft, accept); break;
            case CallInput.Decline decline: AnswerInputs.Decline(draft, decline); break;
            case CallInput.BusyDecided decided: AnswerInputs.Decided(draft, decided); break;
            case CallInput.Cancel cancel: LeavingInputs.Cancel(draft, cancel); break;
            case CallInput.HangUp hangUp: LeavingInputs.HangUp(draft, hangUp); break;
            case CallInput.EndForAll end: LeavingInputs.EndForAll(draft, end); break;
            case CallInput.SignedOut: LeavingInputs.SignOut(draft); break;
            case CallInput.SignalReceived received: SignalInputs.Receive(draft, received.Signal, received.Age); break;
            case CallInput.Sent sent: SignalInputs.Sent(draft, sent); break;
            case CallInput.AnsweredElsewhere elsewhere: ServerInputs.AnsweredElsewhere(draft, elsewhere); break;
            case CallInput.MissedRing missed: ServerInputs.Missed(draft, missed); break;
            case CallInput.SendFailed failed: SignalInputs.SendFailed(draft, failed); break;
            case CallInput.PresenceChanged presence: SignalInputs.PresenceChanged(draft, presence); break;
            case CallInput.SignalingChanged signaling: SignalInputs.SignalingChanged(draft, signaling); break;
            case CallInput.RoomEntered entered: RoomInputs.Entered(draft, entered); break;
            case CallInput.RoomFailed failed: RoomInputs.Failed(draft, failed); break;
            case CallInput.RoomEnded ended: RoomInputs.Ended(draft, ended); break;
            case CallInput.RoomLinkChanged link: RoomInputs.LinkChanged(draft, link); break;
            case CallInput.RoomUserCame came: RoomInputs.UserCame(draft, came); break;
            case CallInput.RoomUserLeft left: RoomInputs.UserLeft(draft, left); break;
            case CallInput.RoomLeft left: RoomInputs.Left(draft, left); break;
            case CallInput.Ticked: TimeInputs.Tick(draft); break;
            default: throw new ArgumentException($"{input.GetType().Name} is not an input of the machine.", nameof(input));
        }
    }
}
