namespace ZegoCallKit.Calls;

/// <summary>Specifies the phase of a call on this device.</summary>
public enum CallPhase
{
    /// <summary>This user has dialed, and no one has accepted yet.</summary>
    Dialing = 0,

    /// <summary>Another user is calling: the call rings here.</summary>
    Ringing = 1,

    /// <summary>Accepted; logging in to the call's room.</summary>
    Connecting = 2,

    /// <summary>This user is in the call's room.</summary>
    InCall = 3,

    /// <summary>The call is over, for the reason in <see cref="CallState.End"/>; the room is being left and everything is being released.</summary>
    Ending = 4,

    /// <summary>The call is over, and everything is released. This is the last phase.</summary>
    Ended = 5,
}
