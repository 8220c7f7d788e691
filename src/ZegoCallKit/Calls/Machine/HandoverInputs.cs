using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the user's commands to merge two calls and to transfer a call (rules 24 and 25).</summary>
internal static class HandoverInputs
{
    public static void Merge(CallDraft draft, CallInput.Merge input)
    {
        var calls = draft.Calls;
        if (calls.Where(static call => call is { Phase: CallPhase.InCall, IsOnHold: true }).ToList() is not [var held])
        {
            draft.Refuse(CallRefusalKind.State, "There must be one call on hold, whose members move to the active call");
        }
        else if (calls.FirstOrDefault(static call => call is { Phase: CallPhase.InCall, IsOnHold: false }) is not { } active)
        {
            draft.Refuse(CallRefusalKind.State, $"No call is active to which the members of call '{held.Id}' could move");
        }
        else if (!held.In.Any())
        {
            draft.Refuse(CallRefusalKind.State, $"No other member is in call '{held.Id}' yet who could move to the active call");
        }
        else
        {
            Begin(draft, active, input.InvitationId, Users(held), CallRules.MoveWithin, new Handover { Targets = [.. held.In], Leaves = false, From = held.Id });
        }
    }

    public static void Transfer(CallDraft draft, CallInput.Transfer input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            AnswerInputs.RefuseOver(draft, input.CallId);
        }
        else if (RefusalOf(draft, call, input) is { } refusal)
        {
            draft.Add(new CallEffect.Refuse(refusal));
        }
        else if (input.Other is { } id)
        {
            var other = draft.Find(id)!;
            Begin(draft, call, input.InvitationId, Users(other), CallRules.MoveWithin, new Handover { Targets = [.. other.In], Leaves = true, From = id });
        }
        else
        {
            var target = input.Target!;
            var from = draft.Calls.FirstOrDefault(other => other.Id != call.Id && other.Phase == CallPhase.InCall && other.Find(target.Id) is { IsIn: true });
            Begin(draft, call, input.InvitationId, [target], from is null ? input.RingTimeout ?? call.RingTimeout : CallRules.MoveWithin, new Handover { Targets = [target.Id], Leaves = true, From = from?.Id });
        }
    }

    /// <summary>Cancels a transfer: the invitation is withdrawn, and the call stays on hold.</summary>
    public static void Cancel(CallDraft draft, CallInput.CancelTransfer input)
    {
        if (draft.Find(input.CallId) is { IsOver: false, Handover: { Leaves: true } handover } call)
        {
            Handovers.Withdraw(draft, call, handover);
        }
    }

    private static CallRefusal? RefusalOf(CallDraft draft, CallRecord call, CallInput.Transfer input)
    {
        if (call.Phase != CallPhase.InCall)
        {
            return State($"Call '{call.Id}' is {call.Phase}. Only a call in progress can be transferred");
        }

        if (draft.Calls.Any(static other => other.Handover is not null))
        {
            return State("A merge or a transfer is in progress already");
        }

        if (!call.In.Any())
        {
            return State("No other member is in the call yet to whom the other user could be connected");
        }

        if (call is { Shared.EndWhenInviterLeaves: true } && call.Inviter?.Id == draft.Self.UserId)
        {
            return State("The call ends for all members when this user leaves it (EndWhenInviterLeaves)");
        }

        if (input.Other is { } id)
        {
            return id == call.Id || draft.Find(id) is not { Phase: CallPhase.InCall } other || !other.In.Any()
                ? new CallRefusal(CallRefusalKind.Argument, $"Call '{id}' must be another call in progress, with another member in it")
                : null;
        }

        return call.Find(input.Target!.Id) is { } member && (member.IsIn || member.IsPending)
            ? new CallRefusal(CallRefusalKind.Argument, $"'{member.Id}' is in the call or invited to it already")
            : null;

        static CallRefusal State(string text) => new(CallRefusalKind.State, text);
    }

    // The members of the other call who are in this one already need no invitation.
    private static void Begin(CallDraft draft, CallRecord call, InvitationId invitation, ImmutableArray<RoomUser> users, TimeSpan ring, Handover handover)
    {
        // Two at a time could move the members of two calls past each other.
        if (draft.Calls.Any(static other => other.Handover is not null))
        {
            draft.Refuse(CallRefusalKind.State, "A merge or a transfer is in progress already");
            return;
        }

        ImmutableArray<RoomUser> fresh = [.. users.Where(user => call.Find(user.Id) is not { } member || !(member.IsIn || member.IsPending))];
        if (CommandInputs.RefuseInviting(draft, call, fresh.Length))
        {
            return;
        }

        if (handover.Leaves)
        {
            HoldInputs.PutOnHold(draft, call);
            call = draft.Find(call.Id)!;
        }

        call = draft.Put(call with { Handover = handover });
        CommandInputs.RingMore(draft, call, invitation, fresh, ring, handover.From);
    }

    private static ImmutableArray<RoomUser> Users(CallRecord call) => [.. call.In.Select(user => call.Find(user)!.User)];
}
