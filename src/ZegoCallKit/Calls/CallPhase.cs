namespace ZegoCallKit.Calls;

/// <summary>Where a call stands on this device.</summary>
public enum CallPhase
{
    /// <summary>Dialled: it rings at the others, nobody has accepted yet.</summary>
    Dialing = 0,

    /// <summary>Somebody calls: it rings here.</summary>
    Ringing = 1,

    /// <summary>Accepted; logging in to the call's room.</summary>
    Connecting = 2,

    /// <summary>In the call's room.</summary>
    InCall = 3,

    /// <summary>Over, <see cref="CallState.End"/> says why; the room is being left and everything released.</summary>
    Ending = 4,

    /// <summary>Over, and everything is released. The last phase.</summary>
    Ended = 5,
}
