namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents the body of <c>messages:send</c>.</summary>
internal sealed record FcmRequest
{
    public required FcmMessage Message { get; init; }
}
