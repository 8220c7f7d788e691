namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents a detail of a refusal.</summary>
internal sealed record FcmDetail
{
    /// <summary>Gets the exact reason, such as <c>UNREGISTERED</c>.</summary>
    public string? ErrorCode { get; init; }
}
