namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies whether a transport can carry signals.</summary>
public enum SignalingState
{
    /// <summary>The transport is not connected and not connecting: before <see cref="ICallSignaling.ConnectAsync"/>, after <see cref="ICallSignaling.DisconnectAsync"/>, or removed. Can be
    /// connected again.</summary>
    Disconnected = 0,

    /// <summary>Connecting for the first time, or reconnecting after the connection was lost.</summary>
    Connecting = 1,

    /// <summary>Signals can be sent and received.</summary>
    Connected = 2,

    /// <summary>The transport was disposed and cannot be connected again. This is the last value.</summary>
    Ended = 3,
}
