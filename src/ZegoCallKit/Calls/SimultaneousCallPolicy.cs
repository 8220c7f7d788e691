namespace ZegoCallKit.Calls;

/// <summary>Specifies what happens when two users dial each other at the same time. It must be the same for all users.</summary>
public enum SimultaneousCallPolicy
{
    /// <summary>Both come into the same call: a group call before a call of two, else the one with the lower call id; the other dies away. Two group calls are busy to each other.</summary>
    Merge = 0,

    /// <summary>Each user is busy for the other.</summary>
    Busy = 1,
}
