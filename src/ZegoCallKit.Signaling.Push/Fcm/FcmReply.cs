namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents the body of a refusal.</summary>
internal sealed record FcmReply
{
    public FcmError? Error { get; init; }
}
