namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents the user and the device that connect to a transport.</summary>
public sealed record SignalingIdentity
{
    /// <summary>Gets the user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Gets the device, which distinguishes the devices on which one user is signed in.</summary>
    public required DeviceId DeviceId { get; init; }

    /// <summary>Gets the display name; may be empty.</summary>
    public string UserName { get; init; } = "";
}
