namespace ZegoCallKit.Calls.Signals;

/// <summary>Specifies why a member left a call that continues.</summary>
internal enum LeaveReason
{
    /// <summary>The member hung up.</summary>
    HungUp = 0,

    /// <summary>The member could not enter the call's room, or lost it.</summary>
    RoomLost = 1,
}
