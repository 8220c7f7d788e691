namespace ZegoCallKit.Calls;

/// <summary>How a call began on this device.</summary>
public enum CallDirection
{
    /// <summary>This user dialled.</summary>
    Outgoing = 0,

    /// <summary>Somebody dialled this user.</summary>
    Incoming = 1,

    /// <summary>This user came into a call that was under way, without being rung: <see cref="ICallService.JoinAsync"/>.</summary>
    Joined = 2,
}
