namespace ZegoCallKit.Calls.Signaling;

/// <summary>Who connects to a transport, and with which device.</summary>
public sealed record SignalingIdentity
{
    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The device; it tells apart the places where one user is signed in.</summary>
    public required DeviceId DeviceId { get; init; }

    /// <summary>The name shown to people; may be empty.</summary>
    public string UserName { get; init; } = "";
}
