namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the passing of time.</summary>
internal static class TimeInputs
{
    public static void Tick(CallDraft draft)
    {
        // The device was asleep, or the process was stopped: silence during that time does not count against other members (rule 16).
        var due = draft.Calls.Select(call => CallDeadlines.Next(call, draft.Rules)).Min();
        if (draft.Now - due > CallRules.LateTick)
        {
            RestartAbsences(draft);
        }

        foreach (var id in draft.Calls.Select(static call => call.Id))
        {
            ForCall(draft, id, MarkUnconfirmed);
            ForCall(draft, id, StopRinging);
            ForCall(draft, id, Fail);
            ForCall(draft, id, RingDecisions.GiveUp);
            ForCall(draft, id, RemoveAbsentMembers);
            ForCall(draft, id, Abandon);
            ForCall(draft, id, Expire);
            ForCall(draft, id, Refresh);
            ForCall(draft, id, SendHeartbeat);
        }
    }

    // Ringing and the maximum duration are promises to other members and continue; only the periods of silence start again.
    private static void RestartAbsences(CallDraft draft)
    {
        foreach (var call in draft.Calls.Where(static call => call.IsUnderWay))
        {
            var members = call.Members.Values.Where(static member => member.IsIn).Select(member => KeyValuePair.Create(member.Id, member with
            {
                LastHeard = draft.Now,
                GoneAt = member.GoneAt is null ? null : draft.Now + CallRules.RoomGrace,
                AppearsBy = member.AppearsBy is null ? null : draft.Now + CallRules.AppearWithin,
            }));
            draft.Put(call with
            {
                Members = call.Members.SetItems(members),
                JoinUntil = call.JoinUntil is null || call.Phase != CallPhase.InCall ? call.JoinUntil : draft.Now + CallRules.JoinGrace,
                AbandonAt = call.AbandonAt is null ? null : draft.Now + call.LeaveWhenAbsentFor,
            });
        }
    }

    private static void ForCall(CallDraft draft, CallId id, Action<CallDraft, CallRecord> step)
    {
        if (draft.Find(id) is { IsOver: false } call)
        {
            step(draft, call);
        }
    }

    private static bool IsDue(CallDraft draft, DateTimeOffset? at) => at <= draft.Now;

    private static void MarkUnconfirmed(CallDraft draft, CallRecord call)
    {
        foreach (var member in call.Members.Values.Where(member => IsDue(draft, member.UnconfirmedAt)))
        {
            call = call.With(member.WithState(CallMemberState.Unconfirmed));
        }

        draft.Put(call);
    }

    private static void StopRinging(CallDraft draft, CallRecord call)
    {
        if (call.Phase == CallPhase.Ringing)
        {
            // A call also stops ringing when it has reached its maximum duration.
            if (IsDue(draft, call.RingsUntil) || IsDue(draft, call.ExpiresAt))
            {
                CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Missed, By = call.InvitedBy }, EndNotice.Nothing);
            }

            return;
        }

        var late = call.Members.Values.Where(member => member.IsPending && IsDue(draft, member.RingsUntil)).ToList();
        var asked = late.FindAll(member => RingDecisions.MustAsk(draft, call, member));
        call = RingDecisions.Ask(draft, call, asked);
        late.RemoveAll(asked.Contains);
        foreach (var invitation in late.Where(static member => member.IsOwnInvitee).GroupBy(static member => member.InvitationId))
        {
            // The invitee's own timer ends the ringing too; this signal covers clocks that run at different speeds.
            draft.Send(invitation.Select(static member => member.Id), SignalWriter.Cancel(draft, call.Id, invitation.Key, invitation.Select(static member => member.Id), isTimeout: true));
        }

        foreach (var member in late)
        {
            call = call.With(member.WithState(CallMemberState.Timeout));
        }

        if (late.Count > 0)
        {
            CallEnding.EndIfAlone(draft, draft.Put(call), CallEndReason.RemoteHangUp, by: null);
        }
    }

    private static void Fail(CallDraft draft, CallRecord call)
    {
        if (!IsDue(draft, call.FailsAt))
        {
            return;
        }

        if (call.Phase == CallPhase.Dialing && call.Members.Values.All(static member => member.State != CallMemberState.Received))
        {
            RingDecisions.Fail(draft, call with { FailsAt = null });
        }
        else
        {
            draft.Put(call with { FailsAt = null, SendError = null });
        }
    }

    private static void RemoveAbsentMembers(CallDraft draft, CallRecord call)
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
                call = call.With(member.WithState(CallMemberState.Left));
                gone = member.Id;
            }
            else if (IsDue(draft, member.AppearsBy))
            {
                call = call.With(member.WithState(CallMemberState.Offline));
                reason = CallEndReason.PeerLost;
                gone = member.Id;
            }
            else if (IsDue(draft, CallDeadlines.SilentAt(call, member, draft.Rules)))
            {
                if (IsPresenceKnownByRoom(draft, call) && call.RoomUsers.Contains(member.Id))
                {
                    call = call.With(member with { LastHeard = draft.Now });
                }
                else
                {
                    call = call.With(member.WithState(CallMemberState.Offline));
                    reason = CallEndReason.PeerLost;
                    gone = member.Id;
                }
            }
        }

        draft.Put(call);
        if (gone is { } user)
        {
            MemberSignals.EndIfOver(draft, draft.Find(call.Id)!, reason, user);
        }
    }

    // Silence means nothing while no signals can arrive; a connected room still knows who is present.
    private static bool IsPresenceKnownByRoom(CallDraft draft, CallRecord call) =>
        call.IsRoomConnected && (!draft.IsSignalingUp || !draft.Rules.HasHeartbeats);

    private static void Abandon(CallDraft draft, CallRecord call)
    {
        if (IsDue(draft, call.AbandonAt))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Abandoned }, EndNotice.Leave);
        }
    }

    private static void Expire(CallDraft draft, CallRecord call)
    {
        if (IsDue(draft, call.ExpiresAt))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.MaxDurationReached }, EndNotice.TimeUp);
        }
        else if (IsDue(draft, call.JoinUntil))
        {
            // A server that cannot be reached decides nothing.
            call = draft.Put(call with { JoinUntil = null, IsUndecided = call.IsUndecided && call.InOrPending.Any() });
            CallEnding.EndIfAlone(draft, call, CallEndReason.RemoteHangUp, by: null);
        }
    }

    // If a signal was lost, the other side must still learn the current state, so signals that still apply are repeated.
    private static void Refresh(CallDraft draft, CallRecord call)
    {
        if (!IsDue(draft, call.RefreshAt))
        {
            return;
        }

        call = draft.Put(call with { Refreshes = call.Refreshes + 1, RefreshAt = draft.Now + CallRules.RefreshAfter(call.Refreshes + 1) });
        Admission.RepeatInvitations(draft, call, call.OwnPending);
        RingDecisions.Repeat(draft, call);
        if (call is { Phase: CallPhase.Ringing, Stage: not IncomingStage.Asking })
        {
            Admission.ReportRinging(draft, call);
        }
        else if (call.Phase == CallPhase.Connecting && call.InvitationId is not null && draft.Rules.HasReceivedSignals && (call.IsUndecided || !draft.Rules.KeepsSignals))
        {
            AnswerInputs.AnnounceAccept(draft, call);
        }
        else if (call.Phase == CallPhase.InCall && !call.OwnPending.Any())
        {
            draft.Put(call with { RefreshAt = null });
        }
    }

    private static void SendHeartbeat(CallDraft draft, CallRecord call)
    {
        if (IsDue(draft, call.HeartbeatAt))
        {
            call = draft.Put(call with { Heartbeats = call.Heartbeats + 1, HeartbeatAt = draft.Now + draft.Rules.HeartbeatAfter(call.Heartbeats + 1) });
            SignalWriter.SendPresence(draft, call);
        }
    }
}
