namespace ZegoCallKit.Signaling.Push.Apns;

/// <summary>Represents the body of a refusal.</summary>
internal sealed record ApnsReply
{
    public string? Reason { get; init; }
}
