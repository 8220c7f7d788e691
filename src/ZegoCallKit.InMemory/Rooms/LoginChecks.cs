using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>The checks of a login, in the real engine's order: user id, user name, engine, room id, what is logged in already.</summary>
internal static class LoginChecks
{
    public static LoginRefusal? Check(EngineCore core, string? roomId, EngineUser user)
    {
        var code = IdRules.CheckUserId(user.Id);
        if (code != ZegoErrorCode.None)
        {
            return new LoginRefusal(code, "", "user id error");
        }

        code = IdRules.CheckUserName(user.Name);
        if (code != ZegoErrorCode.None)
        {
            return new LoginRefusal(code, "", "user name error");
        }

        code = CheckRoom(core, roomId, user);
        return code == ZegoErrorCode.None ? null : new LoginRefusal(code, roomId ?? "", "");
    }

    private static ZegoErrorCode CheckRoom(EngineCore core, string? roomId, EngineUser user)
    {
        if (core.Profile is not { } profile)
        {
            return ZegoErrorCode.EngineNotCreate;
        }

        var code = IdRules.CheckRoomId(roomId);
        if (code != ZegoErrorCode.None)
        {
            return code;
        }

        if (core.Rooms.User is not { } loggedIn)
        {
            return ZegoErrorCode.None;
        }

        if (loggedIn != user)
        {
            return ZegoErrorCode.UserNotSame;
        }

        if (profile.RoomMode == RoomMode.SingleRoom)
        {
            return ZegoErrorCode.RoomCountExceed;
        }

        return core.Rooms.Find(roomId) is null ? ZegoErrorCode.None : ZegoErrorCode.RoomIdHasBeenUsed;
    }
}
