namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents why a message was refused.</summary>
internal sealed record FcmError
{
    /// <summary>Gets the general reason, such as <c>NOT_FOUND</c>.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<FcmDetail>? Details { get; init; }
}
