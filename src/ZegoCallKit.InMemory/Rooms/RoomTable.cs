using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>The logins of one engine, and what begins and ends with them. The engine's gate is held in every member.</summary>
internal sealed class RoomTable(EngineCore core)
{
    // Few rooms, and their order matters to whoever leaves them all.
    private readonly List<RoomSession> _sessions = [];

    public bool Any => _sessions.Count > 0;

    public IReadOnlyList<RoomSession> All => _sessions;

    /// <summary>The user of all logins.</summary>
    public EngineUser? User => Any ? _sessions[0].User : null;

    /// <summary>The login of single-room mode.</summary>
    public RoomSession? Current => Any ? _sessions[0] : null;

    public RoomSession? Find(string? roomId) => _sessions.Find(s => s.RoomId == roomId);

    /// <summary>The login that a stream is for: the only one there can be, or the one that is named.</summary>
    /// <param name="roomId">Its room; looked at where there can be several.</param>
    /// <param name="unnamed">The error when none is named.</param>
    /// <param name="session">The login.</param>
    /// <returns>The error when there is none.</returns>
    public ZegoErrorCode FindFor(string? roomId, ZegoErrorCode unnamed, out RoomSession? session)
    {
        var isOne = core.Profile!.RoomMode == RoomMode.SingleRoom;
        session = isOne ? Current : Find(roomId);
        return session is not null ? ZegoErrorCode.None
            : Any && !isOne && string.IsNullOrEmpty(roomId) ? unnamed
            : ZegoErrorCode.NotLoginRoom;
    }

    /// <summary>Whether a room is named where there is one login only, and it is another: the real engine publishes into none but that.</summary>
    public bool IsAnother(string? roomId) => core.Profile!.RoomMode == RoomMode.SingleRoom && !string.IsNullOrEmpty(roomId) && Current is { } current && current.RoomId != roomId;

    public void Begin(RoomSession session)
    {
        _sessions.Add(session);
        session.Begin();
    }

    /// <summary>Leaves one room; the room's events come first, then what was published and played in it.</summary>
    public void Leave(RoomSession session)
    {
        _sessions.Remove(session);
        session.Leave();
        StopMedia(session, 0);
        core.SequentialData.Forget(session);
        ForgetOutsideRooms();
    }

    /// <summary>Leaves one room for another: here what was played comes first, then what was published, then the room.</summary>
    public void LeaveForAnother(RoomSession session)
    {
        core.Players.StopAll(0, session);
        core.Publishers.StopAll(0, session);
        core.SequentialData.Forget(session);
        _sessions.Remove(session);
        session.Leave();
    }

    public void LeaveAll()
    {
        // All rooms, then all that was published, then all that was played.
        var sessions = _sessions.ToArray();
        _sessions.Clear();
        foreach (var session in sessions)
        {
            session.Leave();
        }

        core.Publishers.StopAll(0);
        core.Players.StopAll(0);
        foreach (var session in sessions)
        {
            core.SequentialData.Forget(session);
        }

        ForgetOutsideRooms();
    }

    /// <summary>Leaves every room as the engine is destroyed: publishers and players first, then the rooms.</summary>
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
        core.SequentialData.OnConnected(session);
    }

    /// <summary>The cloud, or time, has ended a login; its events have been raised.</summary>
    public void OnEnded(RoomSession session, int code)
    {
        _sessions.Remove(session);
        StopMedia(session, code);
        core.SequentialData.Forget(session);
        ForgetOutsideRooms();
    }

    public void OnLinkLost()
    {
        core.Media.LinkLost();
        foreach (var session in _sessions.ToArray())
        {
            session.OnLinkLost();
        }

        core.Publishers.OnLinkLost();
        core.Players.OnLinkLost();
    }

    public void OnLinkBack()
    {
        core.Media.LinkRecovered();
        foreach (var session in _sessions.ToArray())
        {
            session.OnLinkBack();
        }
    }

    // What ZEGO ends and forgets with a logout.
    private void ForgetOutsideRooms()
    {
        if (!Any)
        {
            core.Publishers.StopPreviews();
            core.Media.LoggedOut();
        }
    }

    private void StopMedia(RoomSession session, int code)
    {
        core.Publishers.StopAll(code, session);
        core.Players.StopAll(code, session);
    }
}
