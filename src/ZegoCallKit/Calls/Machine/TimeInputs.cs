namespace ZegoCallKit.Calls.Machine;

/// <summary>What the passing of time does to calls.</summary>
internal static class TimeInputs
{
    public static void Tick(CallDraft draft)
    {
        foreach (var id in draft.Calls.Select(static call => call.Id))
        {
            Each(draft, id, Hint);
            Each(draft, id, StopRinging);
            Each(draft, id, GiveUpMembers);
            Each(draft, id, Abandon);
            Each(draft, id, Expire);
            Each(draft, id, Refresh);
            Each(draft, id, Beat);
        }
    }

    /// <summary>Begins or ends the time that a required peer may be absent.</summary>
    public static void WatchRequired(CallDraft draft, CallRecord call)
    {
        if (call.Phase == CallPhase.InCall && !call.Required.IsEmpty)
        {
            var isAbsent = call.Required.Any(user => user != draft.Self.UserId && call.Find(user) is not { IsIn: true });
            draft.Put(call with { AbandonAt = isAbsent ? call.AbandonAt ?? draft.Now + call.LeaveWhenAbsentFor : null });
        }
    }

    private static void Each(CallDraft draft, CallId id, Action<CallDraft, CallRecord> step)
    {
        if (draft.Find(id) is { IsOver: false } call)
        {
            step(draft, call);
        }
    }

    private static bool IsDue(CallDraft draft, DateTimeOffset? at) => at <= draft.Now;

    private static void Hint(CallDraft draft, CallRecord call)
    {
        foreach (var member in call.Members.Values.Where(member => IsDue(draft, member.HintAt)))
        {
            call = call.With(member.To(CallMemberState.Unconfirmed));
        }

        draft.Put(call);
    }

    private static void StopRinging(CallDraft draft, CallRecord call)
    {
        if (call.Phase == CallPhase.Ringing)
        {
            // Nor does it ring longer than there is a call to come into.
            if (IsDue(draft, call.RingsUntil) || IsDue(draft, call.ExpiresAt))
            {
                CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Missed, By = call.InvitedBy }, Farewell.Nothing);
            }

            return;
        }

        var late = call.Members.Values.Where(member => member.IsPending && IsDue(draft, member.RingsUntil)).ToList();
        foreach (var invitation in late.Where(static member => member.IsOwnInvitee).GroupBy(static member => member.InvitationId))
        {
            // Its own timer ends it there as well; this one is for clocks that run differently.
            draft.Send(invitation.Select(static member => member.Id), SignalWriter.Cancel(draft, call.Id, invitation.Key, invitation.Select(static member => member.Id)));
        }

        foreach (var member in late)
        {
            call = call.With(member.To(CallMemberState.Timeout));
        }

        if (late.Count > 0)
        {
            CallEnding.EndIfAlone(draft, draft.Put(call), CallEndReason.RemoteHangUp, by: null);
        }
    }

    private static void GiveUpMembers(CallDraft draft, CallRecord call)
    {
        if (!call.IsUnderWay)
        {
            return;
        }

        var reason = CallEndReason.RemoteHangUp;
        UserId? gone = null;
        foreach (var member in call.Members.Values.Where(static member => member.IsIn))
        {
            if (IsDue(draft, member.GoneAt))
            {
                call = call.With(member.To(CallMemberState.Left));
                gone = member.Id;
            }
            else if (IsDue(draft, CallDeadlines.SilentAt(call, member, draft.Rules)))
            {
                if (TheRoomTells(draft, call) && call.RoomUsers.Contains(member.Id))
                {
                    call = call.With(member with { Heard = draft.Now });
                }
                else
                {
                    call = call.With(member.To(CallMemberState.Offline));
                    reason = CallEndReason.PeerLost;
                    gone = member.Id;
                }
            }
        }

        draft.Put(call);
        if (gone is { } user)
        {
            WatchRequired(draft, call);
            MemberSignals.EndIfOver(draft, draft.Find(call.Id)!, reason, user);
        }
    }

    // Silence means nothing while nothing can be heard; a connected room still knows who is there.
    private static bool TheRoomTells(CallDraft draft, CallRecord call) =>
        call.IsRoomConnected && (!draft.IsSignalingUp || !draft.Rules.HearsHeartbeats);

    private static void Abandon(CallDraft draft, CallRecord call)
    {
        if (IsDue(draft, call.AbandonAt))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Abandoned }, Farewell.Leave);
        }
    }

    private static void Expire(CallDraft draft, CallRecord call)
    {
        if (IsDue(draft, call.ExpiresAt))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.MaxDurationReached }, Farewell.TimeUp);
        }
        else if (IsDue(draft, call.JoinUntil))
        {
            call = draft.Put(call with { JoinUntil = null });
            CallEnding.EndIfAlone(draft, call, CallEndReason.RemoteHangUp, by: null);
        }
    }

    // A lost signal must not leave the other side in the dark: what still holds is said again.
    private static void Refresh(CallDraft draft, CallRecord call)
    {
        if (!IsDue(draft, call.RefreshAt))
        {
            return;
        }

        call = draft.Put(call with { Refreshes = call.Refreshes + 1, RefreshAt = draft.Now + CallRules.RefreshAfter(call.Refreshes + 1) });
        Admission.InviteAgain(draft, call, call.OwnPending);
        if (call is { Phase: CallPhase.Ringing, Turn: not IncomingTurn.Asking })
        {
            Admission.TellRinging(draft, call);
        }
        else if (call.Phase == CallPhase.Connecting && call.InvitationId is not null && draft.Rules.HearsReceived)
        {
            AnswerInputs.Tell(draft, call);
        }
        else if (call.Phase == CallPhase.InCall && !call.OwnPending.Any())
        {
            draft.Put(call with { RefreshAt = null });
        }
    }

    private static void Beat(CallDraft draft, CallRecord call)
    {
        if (IsDue(draft, call.HeartbeatAt))
        {
            call = draft.Put(call with { Heartbeats = call.Heartbeats + 1, HeartbeatAt = draft.Now + draft.Rules.HeartbeatAfter(call.Heartbeats + 1) });

            if (draft.IsSignalingUp)
            {
                // To those in the room as well: a lost accept may have kept them from being members here. Who does not know yet what all go by asks for it.
                draft.Send(call.In.Union(call.RoomUsers), call.Shared is null ? SignalWriter.Sync(draft, call) : SignalWriter.Heartbeat(draft, call));
            }
        }
    }
}
