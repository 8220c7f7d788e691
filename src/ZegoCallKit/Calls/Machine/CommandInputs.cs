using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the user's commands to start a call, to invite more users, and to join a call.</summary>
internal static class CommandInputs
{
    public static void Invite(CallDraft draft, CallInput.Invite input)
    {
        if (RefuseWhenBusy(draft))
        {
            return;
        }

        var options = input.Options;
        var call = new CallRecord
        {
            Id = input.CallId,
            Direction = CallDirection.Outgoing,
            Kind = options.Kind,
            Phase = CallPhase.Dialing,
            Inviter = new RoomUser(draft.Self.UserId, draft.Self.Name),
            CustomData = options.CustomData,
            Shared = new SharedCallOptions
            {
                OnlyInviterInvites = options.WhoMayInvite == InviteRight.InviterOnly,
                EndWhenInviterLeaves = options.EndWhenInviterLeaves,
                MaxDuration = options.MaxDuration,
            },
            RingTimeout = options.RingTimeout,
            Required = options.RequiredPeers,
            LeaveWhenAbsentFor = options.LeaveWhenAbsentFor,
            CreatedAt = draft.Now,
            NotBefore = draft.Now,
        };
        Ring(draft, call, input.InvitationId, input.Callees, options.RingTimeout);
    }

    public static void InviteMore(CallDraft draft, CallInput.InviteMore input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            AnswerInputs.RefuseOver(draft, input.CallId);
            return;
        }

        ImmutableArray<RoomUser> fresh = [.. input.Callees.Where(callee => call.Find(callee.Id) is not { } member || !(member.IsIn || member.IsPending))];
        if (!RefuseInviting(draft, call, fresh.Length) && !fresh.IsEmpty)
        {
            RingMore(draft, call, input.InvitationId, fresh, input.RingTimeout ?? call.RingTimeout, replaces: null);
        }
    }

    /// <summary>Refuses a command of a user who cannot invite others to a call.</summary>
    /// <returns>Whether the command was refused.</returns>
    public static bool RefuseInviting(CallDraft draft, CallRecord call, int invitees)
    {
        if (call.Phase == CallPhase.Ringing)
        {
            draft.Refuse(CallRefusalKind.State, "The call rings on this device and has not been accepted. Only users in the call can invite others");
        }
        else if (call.Shared is { OnlyInviterInvites: true } && call.Inviter?.Id != draft.Self.UserId)
        {
            draft.Refuse(CallRefusalKind.State, $"Only the user who started this call may invite others{(call.Inviter is { } inviter ? $": '{inviter.Id}'" : "")}");
        }
        else if (call.Shared is null && draft.Rules.HasHeartbeats)
        {
            // The new invitees would not learn the terms of the call either.
            draft.Refuse(CallRefusalKind.State, "This device does not know yet who may invite others. The members report it a moment after this user has joined, if they know it themselves");
        }
        else if (1 + call.InOrPending.Count() + invitees is var count && count > InviteOptions.MaxMembers)
        {
            draft.Refuse(CallRefusalKind.Argument, $"A call has at most {InviteOptions.MaxMembers} members; this one would have {count}");
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Invites more users to a call and notifies its members.</summary>
    public static void RingMore(CallDraft draft, CallRecord call, InvitationId invitation, ImmutableArray<RoomUser> callees, TimeSpan ring, CallId? replaces)
    {
        if (!callees.IsEmpty)
        {
            call = Ring(draft, call, invitation, callees, ring, replaces);
            draft.Send(call.In, SignalWriter.MemberList(draft, call, invitation));
        }
    }

    public static void Join(CallDraft draft, CallInput.Join input)
    {
        if (draft.Find(input.CallId) is { } known)
        {
            if (known.IsOver)
            {
                draft.Refuse(CallRefusalKind.Over, "this device is still leaving the call; join again when the call has ended here");
            }
            else if (known.Phase == CallPhase.Ringing)
            {
                AnswerInputs.Accept(draft, new CallInput.Accept(known.Id));
            }
            else if (known.Phase == CallPhase.Dialing)
            {
                draft.Refuse(CallRefusalKind.State, "This user started the call and it still rings. It begins when an invited user accepts");
            }

            return;
        }

        if (RefuseWhenBusy(draft))
        {
            return;
        }

        var past = draft.FindPast(input.CallId);
        var call = draft.Put(new CallRecord
        {
            Id = input.CallId,
            Inviter = past?.Inviter,
            Shared = past?.Shared,
            BeganAt = past?.BeganAt,
            Direction = CallDirection.Joined,
            Kind = past?.Kind ?? input.Kind,
            JoinKind = input.Kind,
            IsKindSupposed = past?.Kind is null,
            Phase = CallPhase.Connecting,
            JoinUntil = DateTimeOffset.MaxValue,
            CreatedAt = draft.Now,
        });
        RoomInputs.Enter(draft, call);
    }

    private static CallRecord Ring(CallDraft draft, CallRecord call, InvitationId invitation, ImmutableArray<RoomUser> callees, TimeSpan ring, CallId? replaces = null)
    {
        foreach (var callee in callees)
        {
            // A user who was invited before keeps their devices' sequence numbers: earlier signals are outdated.
            var known = call.Find(callee.Id)?.WithState(CallMemberState.Inviting) ?? new MemberRecord { User = callee, State = CallMemberState.Inviting };
            call = call.With(known with
            {
                User = callee,
                InvitationId = invitation,
                Replaces = replaces,
                IsOwnInvitee = true,
                LastHeard = draft.Now,
                WasIn = known.WasIn || call.Find(callee.Id) is { State: CallMemberState.Accepted or CallMemberState.Left or CallMemberState.Offline or CallMemberState.Ended },
                RingsUntil = draft.Now + ring,
                DecidedBy = null,
                UnconfirmedAt = draft.Rules.HasReceivedSignals ? draft.Now + CallRules.UnconfirmedAfter : null,
            });
        }

        call = draft.Put(call with { Refreshes = 0, RefreshAt = draft.Now + CallRules.RefreshAfter(0), MayHaveRung = call.MayHaveRung || draft.IsSignalingUp });
        var sequence = draft.Send(callees.Select(static callee => callee.Id), SignalWriter.Invite(draft, call, invitation, ring, replaces));
        return call is { Direction: CallDirection.Outgoing, InviteSequence: 0 } ? draft.Put(call with { InviteSequence = sequence }) : call;
    }

    // A second call can be started while the first is on hold.
    private static bool RefuseWhenBusy(CallDraft draft)
    {
        var others = draft.Calls.Where(static call => call.IsBusy).ToList();
        if (others.Count == 0)
        {
            return false;
        }

        if (others.Find(static call => !(call.IsUnderWay && call.IsOnHold)) is { } active)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{active.Id}' is in progress ({active.Phase}). End it first{(active.IsUnderWay && draft.Rules.HasManyRooms && others.Count < CallRules.MaxCalls ? " or put it on hold" : "")}");
        }
        else if (!draft.Rules.HasManyRooms)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{others[0].Id}' is on hold and keeps its room, and a client in single-room mode cannot be in a second one. End the call first, or create the client with RoomMode.MultiRoom");
        }
        else if (others.Count >= CallRules.MaxCalls)
        {
            draft.Refuse(CallRefusalKind.State, $"{others.Count} calls are on hold, and a user can have at most {CallRules.MaxCalls} calls at a time. End one of them first");
        }
        else
        {
            return false;
        }

        return true;
    }
}
