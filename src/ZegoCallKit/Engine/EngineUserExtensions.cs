namespace ZegoCallKit.Engine;

/// <summary>Converts the users of the engine port to users of the library.</summary>
internal static class EngineUserExtensions
{
    /// <summary>Returns the library's user for a user that an engine reported.</summary>
    public static RoomUser ToRoomUser(this EngineUser user) => RoomUser.FromEngine(user.Id, user.Name);
}
