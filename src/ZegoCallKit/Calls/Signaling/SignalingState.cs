namespace ZegoCallKit.Calls.Signaling;

/// <summary>Whether a transport can carry signals now.</summary>
public enum SignalingState
{
    /// <summary>Not connected and not trying: before <see cref="ICallSignaling.ConnectAsync"/>, after <see cref="ICallSignaling.DisconnectAsync"/>, or thrown out. Connecting again is allowed.</summary>
    Disconnected = 0,

    /// <summary>Connecting for the first time, or again by itself after the link broke.</summary>
    Connecting = 1,

    /// <summary>Signals go and come.</summary>
    Connected = 2,

    /// <summary>Over for good: it cannot be connected again. The last value.</summary>
    Ended = 3,
}
