using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Holds the logins of one engine, and what starts and ends with them. All members require the engine's gate.</summary>
internal sealed class RoomTable(EngineCore core)
{
    // A list, because there are few rooms and their order matters when all are left.
    private readonly List<RoomSession> _sessions = [];

    public bool Any => _sessions.Count > 0;

    public IReadOnlyList<RoomSession> All => _sessions;

    /// <summary>Gets the user of all logins.</summary>
    public EngineUser? User => Any ? _sessions[0].User : null;

    /// <summary>Gets the login in single-room mode.</summary>
    public RoomSession? Current => Any ? _sessions[0] : null;

    public RoomSession? Find(string? roomId) => _sessions.Find(s => s.RoomId == roomId);

    /// <summary>Finds the login that a stream belongs to: the only possible one, or the one that is specified.</summary>
    /// <param name="roomId">The id of its room; used only where several logins are possible.</param>
    /// <param name="unnamed">The error code if no room is specified.</param>
    /// <param name="session">The login.</param>
    /// <returns>The error code if there is no such login.</returns>
    public ZegoErrorCode FindFor(string? roomId, ZegoErrorCode unnamed, out RoomSession? session)
    {
        var isOne = core.Profile!.RoomMode == RoomMode.SingleRoom;
        session = isOne ? Current : Find(roomId);
        return session is not null ? ZegoErrorCode.None
            : Any && !isOne && string.IsNullOrEmpty(roomId) ? unnamed
            : ZegoErrorCode.NotLoginRoom;
    }

    /// <summary>Returns whether, in single-room mode, a different room than that of the login is specified: the real engine does not publish to it.</summary>
    public bool IsAnother(string? roomId) => core.Profile!.RoomMode == RoomMode.SingleRoom && !string.IsNullOrEmpty(roomId) && Current is { } current && current.RoomId != roomId;

    public void Begin(RoomSession session)
    {
        _sessions.Add(session);
        session.Begin();
    }

    /// <summary>Leaves one room; raises the room's events first, then those of its published and played streams.</summary>
    public void Leave(RoomSession session)
    {
        _sessions.Remove(session);
        session.Leave();
        StopMedia(session, 0);
        ForgetOutsideRooms();
    }

    /// <summary>Leaves one room for another: raises the events of played streams first, then of published streams, then of the room.</summary>
    public void LeaveForAnother(RoomSession session)
    {
        core.Players.StopAll(0, session);
        core.Publishers.StopAll(0, session);
        _sessions.Remove(session);
        session.Leave();
    }

    /// <summary>Leaves every room while the engine is destroyed: published and played streams first, then the rooms.</summary>
    public void Destroy()
    {
        core.Publishers.StopAll(0);
        core.Players.StopAll(0);
        foreach (var session in _sessions.ToArray())
        {
            LeaveForAnother(session);
        }
    }

    public void OnConnected(RoomSession session)
    {
        core.Publishers.OnConnected(session);
        core.Players.OnConnected(session);
    }

    /// <summary>Called when the cloud or a timeout has ended a login, after its events were raised.</summary>
    public void OnEnded(RoomSession session, int code)
    {
        _sessions.Remove(session);
        StopMedia(session, code);
        ForgetOutsideRooms();
    }

    public void OnLinkLost()
    {
        core.Media.OnLinkLost();
        foreach (var session in _sessions.ToArray())
        {
            session.OnLinkLost();
        }

        core.Publishers.OnLinkLost();
        core.Players.OnLinkLost();
    }

    public void OnLinkBack()
    {
        core.Media.OnLinkRestored();
        foreach (var session in _sessions.ToArray())
        {
            session.OnLinkBack();
        }
    }

    // Clears the settings that ZEGO clears with a logout.
    private void ForgetOutsideRooms()
    {
        if (!Any)
        {
            core.Publishers.StopPreviews();
            core.Media.OnLoggedOut();
        }
    }

    private void StopMedia(RoomSession session, int code)
    {
        core.Publishers.StopAll(code, session);
        core.Players.StopAll(code, session);
    }
}
