namespace ZegoCallKit.Calls;

/// <summary>Specifies what happens when two users dial each other at the same time. It must be the same for all users.</summary>
public enum SimultaneousCallPolicy
{
    /// <summary>Both users enter the same call: the group call if only one is a group call, otherwise the one with the lower call id. The other call ends without ringing. Two group calls are busy for each other.</summary>
    Merge = 0,

    /// <summary>Each user is busy for the other.</summary>
    Busy = 1,
}
