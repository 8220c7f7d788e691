using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Runs the calls of one device. The machine is pure: from a state, an input and the time it computes the next state and the effects. It has no clock, creates no ids
/// and performs no effects; the host carries out the effects and reports their results, and must not let the time that it passes jump with the wall clock.
/// </summary>
/// <remarks>
/// <para>No server between the devices knows the state of a call, and signals may be lost, duplicated, reordered or late. Therefore important signals are repeated until
/// they are confirmed (invitations, ringing, accepts, heartbeats), every wait has a timer, and a device that still signals about a finished call is informed.</para>
/// <para>Each device decides about its own user: it reports whether the user is in a call, unless it falls silent. Each inviter decides about their own
/// invitations: a withdrawn invitation stays withdrawn, and an invitee who accepts it too late is informed.</para>
/// </remarks>
internal static class CallMachine
{
    /// <summary>Processes one input.</summary>
    /// <param name="state">The current state; the first one comes from <see cref="CallMachineState.Begin"/>.</param>
    /// <param name="input">The input.</param>
    /// <param name="now">The time of the input. A time before the latest one counts as the latest.</param>
    /// <param name="wall">The time of day for signals, which advances while the device sleeps; <see langword="null"/> to use <paramref name="now"/>.</param>
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
            case CallInput.BusyDecided decided: AnswerInputs.DecideBusy(draft, decided); break;
            case CallInput.Cancel cancel: LeavingInputs.Cancel(draft, cancel); break;
            case CallInput.HangUp hangUp: LeavingInputs.HangUp(draft, hangUp); break;
            case CallInput.EndForAll end: LeavingInputs.EndForAll(draft, end); break;
            case CallInput.Hold hold: HoldInputs.Hold(draft, hold); break;
            case CallInput.Resume resume: HoldInputs.Resume(draft, resume); break;
            case CallInput.RaiseHand hand: StatusInputs.RaiseHand(draft, hand); break;
            case CallInput.SetAttributes attributes: StatusInputs.SetAttributes(draft, attributes); break;
            case CallInput.React react: StatusInputs.React(draft, react); break;
            case CallInput.Swap: HoldInputs.Swap(draft); break;
            case CallInput.Merge merge: HandoverInputs.Merge(draft, merge); break;
            case CallInput.Transfer transfer: HandoverInputs.Transfer(draft, transfer); break;
            case CallInput.CancelTransfer cancel: HandoverInputs.Cancel(draft, cancel); break;
            case CallInput.SignedOut: LeavingInputs.SignOut(draft); break;
            case CallInput.SignalReceived received: SignalInputs.Receive(draft, received.Signal, received.Age); break;
            case CallInput.Sent sent: SignalInputs.OnSent(draft, sent); break;
            case CallInput.AnsweredElsewhere elsewhere: ServerInputs.OnAnsweredElsewhere(draft, elsewhere); break;
            case CallInput.MissedRing missed: ServerInputs.OnMissed(draft, missed); break;
            case CallInput.SendFailed failed: SignalInputs.OnSendFailed(draft, failed); break;
            case CallInput.PresenceChanged presence: SignalInputs.OnPresenceChanged(draft, presence); break;
            case CallInput.SignalingChanged signaling: SignalInputs.OnSignalingChanged(draft, signaling); break;
            case CallInput.RoomEntered entered: RoomInputs.OnEntered(draft, entered); break;
            case CallInput.RoomFailed failed: RoomInputs.OnFailed(draft, failed); break;
            case CallInput.RoomEnded ended: RoomInputs.OnEnded(draft, ended); break;
            case CallInput.RoomLinkChanged link: RoomInputs.OnLinkChanged(draft, link); break;
            case CallInput.RoomUserCame came: RoomInputs.OnUserCame(draft, came); break;
            case CallInput.RoomUserLeft left: RoomInputs.OnUserLeft(draft, left); break;
            case CallInput.MediaReceived media: RoomInputs.OnMedia(draft, media); break;
            case CallInput.RoomLeft left: RoomInputs.OnLeft(draft, left); break;
            case CallInput.Ticked: TimeInputs.Tick(draft); break;
            default: throw new ArgumentException($"{input.GetType().Name} is not an input of the machine.", nameof(input));
        }
    }
}
