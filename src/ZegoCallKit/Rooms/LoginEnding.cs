using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Ends one login, for whatever reason: refuses new operations, stops what is published and played, ends the parts, and completes. Used in the state loop.</summary>
internal sealed class LoginEnding(
    ClientCore core,
    RoomTable rooms,
    PublicationTable publications,
    PreviewTable previews,
    PlaybackTable playbacks,
    RoomSession session,
    LoginAttempt attempt)
{
    private PendingTask<RoomEnd> _completion = new(core.Options.WorkScheduler);

    public Task<RoomEnd> Completion => _completion.Task;

    /// <summary>Ends a login that the engine has already ended.</summary>
    public void End(RoomEnd end)
    {
        if (session.IsOver)
        {
            return;
        }

        Release(end);

        // The parts end before the login itself.
        session.Login.Stopping.WhenNone(() => Finish(end));
    }

    /// <summary>Ends a login and, if the engine has begun it, logs out.</summary>
    public void Leave(RoomEnd end)
    {
        if (session.IsOver)
        {
            return;
        }

        Release(end);
        core.CallBounded(
            new Operation("LogoutRoom", session.Id.Value),
            engine => attempt.IsSent ? Logout(engine) : EngineResult.Accepted,
            () => Finish(end));
    }

    /// <summary>Ends a login while the engine enters another room.</summary>
    /// <param name="operation">The operation that enters the other room.</param>
    /// <param name="enter">Leaves this room in the engine and enters the other one.</param>
    /// <param name="entered">Called in the state loop when the engine has returned.</param>
    public void LeaveFor(Operation operation, Func<IZegoEngine, EngineResult> enter, Action entered)
    {
        var end = new RoomEnd { Reason = RoomEndReason.Switched };
        Release(end);
        core.CallBounded(operation, enter, () =>
        {
            Finish(end);
            entered();
        });
    }

    /// <summary>Stops publishing, and the previews that would end with the last login, before playing is stopped.</summary>
    /// <param name="why">The reason that a preview fails with if it is still starting.</param>
    public void StopSending(string why)
    {
        publications.EndAll(session.Login);
        if (rooms.IsOnly(session))
        {
            StopPreviews(why);
        }
    }

    // The engine may have ended the login just before; with several rooms, it then refuses the logout.
    private EngineResult Logout(IZegoEngine engine)
    {
        var result = engine.Rooms.Logout(session.Id.Value);
        return result.Code == (int)ZegoErrorCode.RoomIdIncorrect ? EngineResult.Accepted : result;
    }

    private void Release(RoomEnd end)
    {
        session.Login.End(operation => LoginErrors.Refuse(operation, end.Reason));
        rooms.Remove(session);
        session.Parts.EndRecordings();
        publications.EndAll(session.Login);
        session.Parts.EndPlaying();
        playbacks.EndAll(session.Login);
        session.Parts.Release();
        session.Login.FailOpen();
        attempt.End(end);
    }

    private void Finish(RoomEnd end)
    {
        session.Parts.End();
        if (session.State.Current.Phase != RoomPhase.Connecting)
        {
            core.Metrics.Rooms.Remove();
        }

        session.Set(RoomStateReducer.End(session.State.Current, end));
        session.State.Complete();
        if (rooms.IsEmpty && attempt.IsSent)
        {
            // The engine's previews end with its last login.
            StopPreviews("the last login ended");
            if (core.Frames.Observed.HasCaptured && core.RefuseWhenClosed(default) is null)
            {
                core.CallAndForget(new Operation("ObserveCapturedAudio"), core.Frames.Observed.Renew);
            }
        }

        // Completion guarantees that nothing of the room is still in progress, including sources and sinks.
        session.Login.Parts.WhenNone(() => core.AfterTold(session.State, () =>
        {
            _completion.SetResult(end);
            session.Follower?.OnRoomReleased(end);
            core.Parts.End();
        }));
    }

    private void StopPreviews(string why)
    {
        if (previews.Any)
        {
            previews.StopAll(new Operation("StartPreview").Failed(ZegoErrorCode.NotLoginRoom, why));
        }
    }
}
