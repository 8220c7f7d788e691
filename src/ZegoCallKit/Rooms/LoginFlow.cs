using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>A login from the call to the room: fetches the token, then hands over to the session. One timeout spans both.</summary>
internal static class LoginFlow
{
    public static Task<IRoom> RunAsync(ClientCore core, RoomId roomId, RoomUser user, RoomOptions options, CancellationToken cancellationToken) =>
        RunAsync(core, new RoomSession(core, roomId, user, options), cancellationToken);

    /// <summary>Logs in to a session that somebody follows from the beginning.</summary>
    public static Task<IRoom> RunAsync(ClientCore core, RoomSession session, CancellationToken cancellationToken)
    {
        var login = new Pending<IRoom>(core, new Operation("LoginRoom", session.Id.Value), core.Options.Timeouts.Login, cancellationToken);
        core.Post(login, () => Reserve(core, session, login));
        return login.Task;
    }

    private static void Reserve(ClientCore core, RoomSession session, Pending<IRoom> login)
    {
        if (core.Router.Rooms.IsClosed)
        {
            login.Fail(new ObjectDisposedException(nameof(ZegoClient)));
            return;
        }

        if (core.Router.Rooms.Refuse(login.Operation) is { } refusal)
        {
            login.Fail(refusal);
            return;
        }

        core.Router.Rooms.Add(session);
        session.Login(login);
    }
}
