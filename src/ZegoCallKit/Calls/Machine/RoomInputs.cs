using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the events of a call's room.</summary>
internal static class RoomInputs
{
    /// <summary>Starts to enter the room.</summary>
    public static void Enter(CallDraft draft, CallRecord call)
    {
        draft.Put(call with { HasRoom = true });
        draft.Add(new CallEffect.EnterRoom(call.Id));
    }

    public static void OnEntered(CallDraft draft, CallInput.RoomEntered input)
    {
        if (draft.Find(input.CallId) is not { Phase: CallPhase.Connecting } call)
        {
            return;
        }

        call = draft.Put(call with
        {
            Phase = CallPhase.InCall,
            IsRoomConnected = true,
            StartedAt = draft.Now,
            JoinUntil = call.JoinUntil is null ? null : draft.Now + CallRules.JoinGrace,
            HeartbeatAt = draft.Now + draft.Rules.HeartbeatAfter(0),
        });
        AnnouncePresence(draft, call, [.. call.In.Union(call.RoomUsers)]);
        CallEnding.EndIfAlone(draft, draft.Find(call.Id)!, CallEndReason.RemoteHangUp, by: null);
    }

    public static void OnFailed(CallDraft draft, CallInput.RoomFailed input)
    {
        if (draft.Find(input.CallId) is not { IsUnderWay: true } call)
        {
            return;
        }

        if (input.Code is ZegoErrorCode.RoomKickedOut or ZegoErrorCode.RoomLoginOther)
        {
            EndAsReplaced(draft, call, input.Code);
        }
        else
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Failed, Code = input.Code, Error = input.Error }, EndNotice.LoseRoom);
        }
    }

    public static void OnEnded(CallDraft draft, CallInput.RoomEnded input)
    {
        if (draft.Find(input.CallId) is not { IsUnderWay: true } call)
        {
            return;
        }

        if (input.End.Reason == RoomEndReason.LoggedInElsewhere)
        {
            EndAsReplaced(draft, call, input.End.Code);
        }
        else
        {
            CallEnding.End(draft, call, new CallEnd { Reason = ReasonOf(input.End.Reason), Code = input.End.Code }, EndNotice.LoseRoom);
        }
    }

    // The user continues on another device, so a leave signal would be wrong. If two devices accept at the same time, the cloud keeps the one that logs in last,
    // and both devices learn of it; the other device's accept may arrive later than the cloud's notice.
    private static void EndAsReplaced(CallDraft draft, CallRecord call, ZegoErrorCode code)
    {
        var isRace = call.InvitationId is not null && call.AnsweredAt + CallRules.AnswerRace >= draft.Now;
        CallEnding.End(draft, call, new CallEnd { Reason = isRace ? CallEndReason.AnsweredElsewhere : CallEndReason.LoggedInElsewhere, Code = code }, EndNotice.Replaced);
    }

    public static void OnLinkChanged(CallDraft draft, CallInput.RoomLinkChanged input)
    {
        if (draft.Find(input.CallId) is { Phase: CallPhase.InCall } call)
        {
            draft.Put(call with { IsRoomConnected = input.IsConnected });
        }
    }

    public static void OnLeft(CallDraft draft, CallInput.RoomLeft input)
    {
        if (draft.Find(input.CallId) is { Phase: CallPhase.Ending } call)
        {
            CallEnding.Release(draft, call);
        }
    }

    public static void OnUserCame(CallDraft draft, CallInput.RoomUserCame input)
    {
        if (draft.Find(input.CallId) is not { IsUnderWay: true } call)
        {
            return;
        }

        call = call with { RoomUsers = call.RoomUsers.Add(input.User) };
        if (call.Find(input.User) is { } member)
        {
            call = call.With((IsBack(draft, call, member) ? member.WithState(CallMemberState.Accepted) : member) with { LastHeard = draft.Now, GoneAt = null, HasLeftRoom = false });
            call = call.Find(member.Id)!.IsIn ? CallStart.BeginNow(draft, call) with { JoinUntil = null } : call;
        }
        else if (!draft.Rules.HasHeartbeats && !call.IsFull)
        {
            // No member reports that it is in the call: the room is the only source.
            call = CallStart.BeginNow(draft, call).With(new MemberRecord { User = new RoomUser(input.User), State = CallMemberState.Accepted, LastHeard = draft.Now }) with { JoinUntil = null };
        }

        call = draft.Put(call);
        MemberSignals.ReceiveWaiting(draft, call, input.User);
        call = draft.Find(call.Id)!;
        if (call.Phase == CallPhase.InCall)
        {
            AnnouncePresence(draft, call, [input.User]);
        }
    }

    /// <summary>Counts audio and video of a member like a signal: a member that is seen or heard is not lost, although its signals may be.</summary>
    public static void OnMedia(CallDraft draft, CallInput.MediaReceived input)
    {
        if (draft.Find(input.CallId) is not { IsUnderWay: true } call || call.Find(input.User) is not { } member)
        {
            return;
        }

        if (member.IsIn)
        {
            draft.Put(call.With(member with { LastHeard = draft.Now }));
        }
        else if (member.State == CallMemberState.Offline && call.RoomUsers.Contains(member.Id) && !call.IsFull)
        {
            draft.Put(call.With(member.WithState(CallMemberState.Accepted) with { LastHeard = draft.Now }));
        }
    }

    public static void OnUserLeft(CallDraft draft, CallInput.RoomUserLeft input)
    {
        if (draft.Find(input.CallId) is not { IsUnderWay: true } call)
        {
            return;
        }

        call = call with { RoomUsers = call.RoomUsers.Remove(input.User) };
        if (call.Find(input.User) is { } member)
        {
            call = call.With(member with { HasLeftRoom = true, GoneAt = member.IsIn ? draft.Now + CallRules.RoomGrace : null });
        }

        draft.Put(call);
    }

    // A listed user has accepted, but the accept was lost, or has joined without an invitation. After a leave signal the listing may be outdated, unless the room
    // also reported that the user left, or the format has no leave signal.
    private static bool IsBack(CallDraft draft, CallRecord call, MemberRecord member) =>
        member.IsIn || member.IsPending || ((member.State == CallMemberState.Offline || member.HasLeftRoom || !draft.Rules.HasHeartbeats) && !call.IsFull);

    // A user who joined without an invitation repeats the join until a member responds; for members, a heartbeat suffices.
    private static void AnnouncePresence(CallDraft draft, CallRecord call, IReadOnlyList<UserId> users) =>
        draft.Send(users, call.Direction == CallDirection.Joined ? SignalWriter.Join(draft, call) : SignalWriter.Heartbeat(draft, call));

    private static CallEndReason ReasonOf(RoomEndReason reason) => reason switch
    {
        RoomEndReason.LoggedOut or RoomEndReason.Switched => CallEndReason.LocalHangUp,
        RoomEndReason.KickedOut => CallEndReason.KickedOut,
        RoomEndReason.LoggedInElsewhere => CallEndReason.LoggedInElsewhere,
        RoomEndReason.TokenExpired => CallEndReason.TokenExpired,
        RoomEndReason.NetworkLost => CallEndReason.NetworkLost,
        _ => CallEndReason.Failed,
    };
}
