using System.Text;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Implements the commands for login, logout, tokens and extra info.</summary>
internal sealed class RoomCommands(EngineCore core) : IRoomCommands
{
    private const int MaxExtraInfoKeyBytes = 127;
    private const int MaxExtraInfoValueBytes = 4095;

    public EngineResult Login(string roomId, EngineUser user, EngineLoginOptions options) => core.Commands.Run("loginRoom", core.Cloud.Users.Find(user.Id), () =>
    {
        var refusal = LoginChecks.Check(core, roomId, user);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        var sequence = core.Sequences.Accept();
        var session = new RoomSession(core, roomId, user, options, sequence);
        core.Rooms.Begin(session);
        core.Commands.HoldUntil(() => session.State != SessionState.Connecting);
        return new EngineResult(0, sequence);
    });

    public EngineResult Logout(string roomId) => core.Commands.RunInitialized("logoutRoom", () =>
    {
        if (core.Rooms.Find(roomId) is { } session)
        {
            core.Rooms.Leave(session);
            return EngineResult.Accepted;
        }

        if (core.Rooms.Any)
        {
            // The real engine raises the reason, but does not report the call.
            core.Commands.OmitReport();
            return RefuseLogout(roomId, ZegoErrorCode.RoomIdIncorrect);
        }

        // The real engine does not report this call either.
        core.Commands.OmitReport();
        core.Delayed.Enqueue(new RoomStateChanged(roomId, RoomStateReason.Logout, 0, ""));
        return EngineResult.Accepted;
    });

    public EngineResult SwitchRoom(string fromRoomId, string toRoomId, EngineLoginOptions options) => core.Commands.Run("switchRoom", () =>
    {
        // An invalid target is detected before a missing engine.
        var code = core.IsInitialized || IdRules.CheckRoomId(toRoomId) != ZegoErrorCode.None ? CheckSwitch(fromRoomId, toRoomId) : ZegoErrorCode.EngineNotCreate;
        if (!core.IsInitialized)
        {
            return new EngineResult((int)code);
        }

        code = CheckSwitch(fromRoomId, toRoomId);
        if (code != ZegoErrorCode.None)
        {
            var named = code is ZegoErrorCode.RoomIdIncorrect or ZegoErrorCode.RoomIdHasBeenUsed ? toRoomId : "";
            core.Events.Raise(new RoomStateChanged(named, RoomStateReason.LoginFailed, (int)code, ""));
            return new EngineResult((int)code);
        }

        var former = core.Rooms.Find(fromRoomId)!;
        core.Rooms.LeaveForAnother(former);
        core.Rooms.Begin(new RoomSession(core, toRoomId, former.User, options, RoomStates.NoResult));
        return EngineResult.Accepted;
    });

    public EngineResult RenewToken(string roomId, string token) => core.Commands.Run("renewToken", () =>
    {
        if (core.Rooms.Find(roomId) is not { } session)
        {
            return new EngineResult((int)ZegoErrorCode.RoomIdIncorrect);
        }

        session.RenewToken(token);
        return EngineResult.Accepted;
    });

    public EngineResult SetExtraInfo(string roomId, string key, string value) => core.Commands.Run("setRoomExtraInfo", () =>
    {
        var code = CheckExtraInfo(roomId, key, value);
        if (code != ZegoErrorCode.None)
        {
            var refused = core.Sequences.Refuse();
            core.Delayed.Enqueue(new RoomExtraInfoSet(roomId ?? "", key ?? "", refused, (int)code));
            return new EngineResult((int)code, refused);
        }

        var session = core.Rooms.Find(roomId)!;
        var sequence = core.Sequences.Accept();
        var pending = session.Sends.Begin(CommandKind.RoomExtraInfo, (result, _) => new RoomExtraInfoSet(roomId!, key!, sequence, result));
        var ticket = session.Ticket;
        core.Link.ToCloud(() => core.Cloud.SetRoomExtraInfo(ticket, key, value, pending));
        core.Commands.HoldUntil(() => !session.Sends.IsPending(pending));
        return new EngineResult(0, sequence);
    });

    public EngineResult<IReadOnlyList<EngineStreamInfo>?> GetStreams(string roomId) => core.Commands.Query("getRoomStreamList", () =>
    {
        // The real engine reports none of these commands.
        core.Commands.OmitReport();
        return new EngineResult<IReadOnlyList<EngineStreamInfo>?>(0, core.Rooms.Find(roomId)?.Streams);
    });

    private EngineResult Refuse(LoginRefusal refusal)
    {
        // The real engine has already started such a login when it detects that the room id is invalid.
        var sequence = refusal.ForRoomId ? core.Sequences.Accept() : core.Sequences.Refuse();
        core.Delayed.Enqueue(new RoomLoginResult(refusal.RoomId, sequence, (int)refusal.Code, ""));
        core.Delayed.Enqueue(new RoomStateChanged(refusal.RoomId, RoomStateReason.LoginFailed, (int)refusal.Code, refusal.Details));
        return new EngineResult((int)refusal.Code, sequence);
    }

    private EngineResult RefuseLogout(string roomId, ZegoErrorCode code)
    {
        core.Delayed.Enqueue(new RoomStateChanged(roomId, RoomStateReason.LogoutFailed, (int)code, ""));
        return new EngineResult((int)code);
    }

    private ZegoErrorCode CheckSwitch(string fromRoomId, string toRoomId)
    {
        if (string.IsNullOrEmpty(fromRoomId))
        {
            return ZegoErrorCode.RoomIdNull;
        }

        var code = IdRules.CheckRoomId(toRoomId);
        if (code != ZegoErrorCode.None)
        {
            return code;
        }

        if (core.Rooms.Find(fromRoomId) is null)
        {
            return ZegoErrorCode.RoomIdIncorrect;
        }

        return core.Rooms.Find(toRoomId) is null ? ZegoErrorCode.None : ZegoErrorCode.RoomIdHasBeenUsed;
    }

    private ZegoErrorCode CheckExtraInfo(string roomId, string key, string value)
    {
        if (core.Rooms.Find(roomId) is not { } session)
        {
            return ZegoErrorCode.RoomIdIncorrect;
        }

        if (!session.IsConnected)
        {
            return ZegoErrorCode.RoomConnectTemporaryBroken;
        }

        if (string.IsNullOrEmpty(key))
        {
            return ZegoErrorCode.RoomExtraInfoKeyEmpty;
        }

        if (Encoding.UTF8.GetByteCount(key) > MaxExtraInfoKeyBytes)
        {
            return ZegoErrorCode.RoomExtraInfoKeyTooLong;
        }

        return Encoding.UTF8.GetByteCount(value) > MaxExtraInfoValueBytes ? ZegoErrorCode.RoomExtraInfoValueTooLong : ZegoErrorCode.None;
    }
}
