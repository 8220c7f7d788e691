using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents a message without a notification: the app wakes and decides what it shows. All data are text.</summary>
internal sealed record FcmMessage
{
    public required string Token { get; init; }

    public required PushMessage Data { get; init; }

    public required FcmAndroid Android { get; init; }
}
