namespace ZegoCallKit.Calls;

/// <summary>Specifies how a call began on this device.</summary>
public enum CallDirection
{
    /// <summary>This user dialed.</summary>
    Outgoing = 0,

    /// <summary>Another user dialed this user.</summary>
    Incoming = 1,

    /// <summary>This user joined a call that was in progress, without being rung: <see cref="ICallService.JoinAsync"/>.</summary>
    Joined = 2,
}
