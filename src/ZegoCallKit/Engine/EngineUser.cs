namespace ZegoCallKit.Engine;

/// <summary>Represents a user as the engine reports it (<c>zego_user</c>).</summary>
/// <param name="Id">The id of the user.</param>
/// <param name="Name">The display name; may be empty.</param>
public sealed record EngineUser(string Id, string Name)
{
    private Converted<RoomUser> _user;

    /// <summary>Returns the library's user. Can be called from any thread.</summary>
    internal RoomUser ToRoomUser()
    {
        // A copy of a record brings along what its original was converted to.
        var user = _user.Value;
        if (user is null || !ReferenceEquals(user.Name, Name) || !ReferenceEquals(user.Id.Value, Id))
        {
            _user.Value = user = RoomUser.FromEngine(Id, Name);
        }

        return user;
    }
}
