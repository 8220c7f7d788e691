namespace ZegoCallKit.Calls.Signaling;

/// <summary>What a transport delivered.</summary>
public sealed record SignalingMessage
{
    /// <summary>Who sent it, as the transport knows it, not as the payload says.</summary>
    public required UserId From { get; init; }

    /// <summary>The bytes, exactly as they were sent.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>
    /// How long the message was on its way, as far as the transport can tell by one clock, e.g. its server's; <see langword="null"/> when it cannot. Never the difference of two devices'
    /// clocks. An invitation that is older than <see cref="CallServiceOptions.MaxInviteAge"/> or its ring timeout becomes a missed call instead of ringing.
    /// </summary>
    public TimeSpan? Age { get; init; }
}
