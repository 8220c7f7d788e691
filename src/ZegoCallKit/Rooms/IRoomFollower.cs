using ZegoCallKit.Collections;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Represents a part that is built on a login and must be notified of its changes immediately, in the state loop.</summary>
internal interface IRoomFollower
{
    /// <summary>Called when the state of the login has changed; the first connected state means that it succeeded.</summary>
    void OnRoomState(RoomState state);

    /// <summary>Called when the login fails, for whatever reason, before it has succeeded.</summary>
    void OnLoginFailed(Exception? fault);

    /// <summary>Called when the login is over and nothing of it is under way any more.</summary>
    void OnRoomReleased(RoomEnd end);

    /// <summary>Called when the other users in the room have changed.</summary>
    void OnRoomUsers(ChangeSet<RoomUser> changes);

    /// <summary>Called every 3 s while audio or video of a user arrives.</summary>
    void OnMedia(UserId user);

    /// <summary>Called before a stream is published.</summary>
    /// <returns>The options to publish with, in place of the given ones.</returns>
    PublishOptions OnPublishing(PublishOptions options);

    /// <summary>Called when a publication has begun and is not published yet.</summary>
    void OnPublication(IPublication publication);
}
