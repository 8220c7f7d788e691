namespace ZegoCallKit.Engine;

/// <summary>Turns the users of the port into users of the kit.</summary>
internal static class EngineUserExtensions
{
    /// <summary>Gets the user of the kit that an engine reported.</summary>
    public static RoomUser ToRoomUser(this EngineUser user) => RoomUser.FromEngine(user.Id, user.Name);
}
