namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Decides what plays: compares what the policy and the program want with what the engine plays, and returns the commands for the difference.</summary>
internal static class PlayReconciler
{
    /// <summary>Processes an input.</summary>
    /// <param name="book">The state, which is changed.</param>
    /// <param name="input">The input.</param>
    /// <param name="now">The current time; a time before an earlier one counts as that one.</param>
    public static PlayOutput Step(PlayBook book, PlayInput input, DateTimeOffset now)
    {
        // The policy may be the program's code, which is not called under a lock.
        var decisions = PlayDecisions.Ask(book, input);
        lock (book.Gate)
        {
            book.Now = now > book.Now ? now : book.Now;
            if (book.Room != PlayRoomState.Ended)
            {
                ReportInputs.ReleaseDueRetries(book);
                Handle(book, input, decisions);
                PlayPlanner.Plan(book);
            }
            else if (input is PlayInput.PlayRequested request)
            {
                book.Refuse(request.StreamId, ZegoErrorCode.NotLoginRoom);
            }

            return book.TakeOutput();
        }
    }

    private static void Handle(PlayBook book, PlayInput input, PlayDecisions decisions)
    {
        switch (input)
        {
            case PlayInput.StreamsChanged streams: StreamInputs.Change(book, streams.Changes, decisions); break;
            case PlayInput.OptionsSet set: OptionInputs.SetOptions(book, set.Options, decisions); break;
            case PlayInput.PolicySet policy: OptionInputs.SetPolicy(book, policy.Policy, decisions); break;
            case PlayInput.MaxPlaysSet cap: OptionInputs.SetMaxPlays(book, cap.MaxPlays); break;
            case PlayInput.PinSet pin: OptionInputs.SetPin(book, pin.StreamId, pin.IsPinned); break;
            case PlayInput.StreamPrioritySet priority: OptionInputs.SetPriority(book, priority.StreamId, priority.Priority); break;
            case PlayInput.UserPrioritySet priority: OptionInputs.SetPriority(book, priority.UserId, priority.Priority); break;
            case PlayInput.LevelsReported levels: LoudnessInputs.Hear(book, levels.Levels); break;
            case PlayInput.Started report: ReportInputs.OnStarted(book, report.StreamId, report.Attempt); break;
            case PlayInput.Interrupted report: ReportInputs.OnInterrupted(book, report.StreamId, report.Attempt, report.Code); break;
            case PlayInput.Ended report: ReportInputs.OnEnded(book, report.StreamId, report.Attempt, report.Code); break;
            case PlayInput.PlayRequested request: RequestInputs.Play(book, request.StreamId, request.VideoMuted); break;
            case PlayInput.StopRequested request: RequestInputs.Stop(book, request.StreamId); break;
            case PlayInput.ReleaseRequested request: RequestInputs.Release(book, request.StreamId); break;
            case PlayInput.HoldSet hold: RequestInputs.SetOnHold(book, hold.IsOnHold); break;
            case PlayInput.RoomConnected: RequestInputs.SetRoom(book, PlayRoomState.Connected); break;
            case PlayInput.RoomDisconnected: RequestInputs.SetRoom(book, PlayRoomState.NotConnected); break;
            case PlayInput.RoomEnded: RequestInputs.EndRoom(book); break;
            case PlayInput.Ticked: break;
            default: throw new ArgumentException($"{input.GetType().Name} is not an input of the reconciler.", nameof(input));
        }
    }
}
