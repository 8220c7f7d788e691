namespace ZegoCallKit.Playing.Reconciling;

/// <summary>
/// Matches what is playing to what the policy and the program want. Pure: a state, an input and the time give the next state and the commands that lead there.
/// The host executes the commands and reports the result of each; the time that it passes must not jump with the wall clock.
/// </summary>
internal static class PlayReconciler
{
    /// <summary>Handles one input.</summary>
    /// <param name="state">The current state; begin with <see cref="PlayState.Begin"/>.</param>
    /// <param name="input">The input.</param>
    /// <param name="now">The current time. A time before the latest one counts as the latest.</param>
    public static (PlayState State, PlayOutput Output) Step(PlayState state, PlayInput input, DateTimeOffset now)
    {
        var draft = new PlayDraft(state, now);
        if (state.Room != PlayRoomState.Ended)
        {
            ReportInputs.ReleaseDueRetries(draft);
            Handle(draft, input);
            PlayPlanner.Plan(draft);
        }
        else if (input is PlayInput.PlayRequested request)
        {
            draft.Refuse(request.StreamId, ZegoErrorCode.NotLoginRoom);
        }

        return draft.Commit();
    }

    private static void Handle(PlayDraft draft, PlayInput input)
    {
        switch (input)
        {
            case PlayInput.StreamsChanged streams: StreamInputs.Change(draft, streams.Changes); break;
            case PlayInput.OptionsSet set: OptionInputs.SetOptions(draft, set.Options); break;
            case PlayInput.PolicySet policy: OptionInputs.SetPolicy(draft, policy.Policy); break;
            case PlayInput.MaxPlaysSet cap: draft.State = draft.State with { MaxPlays = cap.MaxPlays }; break;
            case PlayInput.PinSet pin: OptionInputs.SetPin(draft, pin.StreamId, pin.IsPinned); break;
            case PlayInput.StreamPrioritySet priority: OptionInputs.SetPriority(draft, priority.StreamId, priority.Priority); break;
            case PlayInput.UserPrioritySet priority: OptionInputs.SetPriority(draft, priority.UserId, priority.Priority); break;
            case PlayInput.LevelsReported levels: LoudnessInputs.Hear(draft, levels.Levels); break;
            case PlayInput.Started report: ReportInputs.OnStarted(draft, report.StreamId, report.Attempt); break;
            case PlayInput.Interrupted report: ReportInputs.OnInterrupted(draft, report.StreamId, report.Attempt, report.Code); break;
            case PlayInput.Ended report: ReportInputs.OnEnded(draft, report.StreamId, report.Attempt, report.Code); break;
            case PlayInput.PlayRequested request: RequestInputs.Play(draft, request.StreamId, request.VideoMuted); break;
            case PlayInput.StopRequested request: RequestInputs.Stop(draft, request.StreamId); break;
            case PlayInput.ReleaseRequested request: RequestInputs.Release(draft, request.StreamId); break;
            case PlayInput.HoldSet hold: draft.State = draft.State with { IsOnHold = hold.IsOnHold }; break;
            case PlayInput.RoomConnected: draft.State = draft.State with { Room = PlayRoomState.Connected }; break;
            case PlayInput.RoomDisconnected: draft.State = draft.State with { Room = PlayRoomState.NotConnected }; break;
            case PlayInput.RoomEnded: RequestInputs.EndRoom(draft); break;
            case PlayInput.Ticked: break;
            default: throw new ArgumentException($"{input.GetType().Name} is not an input of the reconciler.", nameof(input));
        }
    }
}
