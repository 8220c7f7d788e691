using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Checks a login in the real engine's order: user id, user name, engine, existing logins, room id.</summary>
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

        code = CheckLogins(core, user);
        if (code != ZegoErrorCode.None)
        {
            return new LoginRefusal(code, roomId ?? "", "");
        }

        code = IdRules.CheckRoomId(roomId);
        if (code != ZegoErrorCode.None)
        {
            return new LoginRefusal(code, roomId ?? "", "", ForRoomId: true);
        }

        return core.Rooms.Find(roomId) is null ? null : new LoginRefusal(ZegoErrorCode.RoomIdHasBeenUsed, roomId!, "");
    }

    private static ZegoErrorCode CheckLogins(EngineCore core, EngineUser user)
    {
        if (core.Profile is not { } profile)
        {
            return ZegoErrorCode.EngineNotCreate;
        }

        if (core.Rooms.User is not { } loggedIn)
        {
            return ZegoErrorCode.None;
        }

        if (loggedIn != user)
        {
            return ZegoErrorCode.UserNotSame;
        }

        return profile.RoomMode == RoomMode.SingleRoom ? ZegoErrorCode.RoomCountExceed : ZegoErrorCode.None;
    }
}
