namespace ZegoCallKit.Calls.Signaling;

/// <summary>What a transport delivered.</summary>
public sealed record SignalingMessage
{
    /// <summary>Who sent it, as the transport knows it, not as the payload says.</summary>
    public required UserId From { get; init; }

    /// <summary>The bytes, exactly as they were sent.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }
}
