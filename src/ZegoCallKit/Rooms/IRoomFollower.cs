using ZegoCallKit.Observation;

namespace ZegoCallKit.Rooms;

/// <summary>What is built on a login and must know at once, in the state loop, what becomes of it.</summary>
internal interface IRoomFollower
{
    /// <summary>The login stands somewhere else.</summary>
    void OnRoomState(RoomState state);

    /// <summary>Others came or went.</summary>
    void OnRoomUsers(ChangeSet<RoomUser> changes);
}
