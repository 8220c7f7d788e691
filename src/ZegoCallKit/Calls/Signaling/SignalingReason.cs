namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies why a transport is not connected.</summary>
public enum SignalingReason
{
    /// <summary>There is no special reason: the transport was not connected yet, was disconnected by the program, or is connected.</summary>
    None = 0,

    /// <summary>The network or the server cannot be reached.</summary>
    Network = 1,

    /// <summary>The same device connected elsewhere.</summary>
    Replaced = 2,

    /// <summary>The token is missing, invalid or expired and was not renewed.</summary>
    Unauthorized = 3,

    /// <summary>The server refused the connection, e.g. because it does not speak this version, removed the user, or allows no further device of the user.</summary>
    Refused = 4,

    /// <summary>The server is shutting down or being upgraded; another one takes over.</summary>
    ServerClosing = 5,

    /// <summary>The transport was disposed.</summary>
    Disposed = 6,
}
