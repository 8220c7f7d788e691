namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents how a message is delivered to Android.</summary>
internal sealed record FcmAndroid
{
    public string Priority { get; init; } = "high";

    /// <summary>Gets how long the message is kept, such as <c>27s</c>.</summary>
    public required string Ttl { get; init; }
}
