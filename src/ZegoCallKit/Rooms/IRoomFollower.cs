using ZegoCallKit.Collections;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>What is built on a login and must know at once, in the state loop, what becomes of it.</summary>
internal interface IRoomFollower
{
    /// <summary>The login stands somewhere else.</summary>
    void OnRoomState(RoomState state);

    /// <summary>Others came or went.</summary>
    void OnRoomUsers(ChangeSet<RoomUser> changes);

    /// <summary>Something is about to be published.</summary>
    /// <returns>How to publish it, in place of the options.</returns>
    PublishOptions OnPublishing(PublishOptions options);

    /// <summary>It has begun, and is not published yet.</summary>
    void OnPublication(IPublication publication);
}
