using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Represents the room of a call and what is published there.</summary>
internal sealed record RoomPlan(RoomId RoomId, RoomOptions Room, StreamId StreamId, PublishOptions Publish)
{
    /// <summary>Creates the plan; calls the functions of the program.</summary>
    public static RoomPlan Make(CallServiceOptions options, CallPlan wish, CallId callId, CallKind kind, UserId user)
    {
        var publish = wish.Publish ?? options.PublishOptionsFor(kind);
        publish.Validate(nameof(CallServiceOptions.PublishFor));
        publish = kind == CallKind.Audio ? publish.WithChosenVideo() : publish;
        return new RoomPlan(
            options.RoomIdFor?.Invoke(callId) ?? new RoomId(callId.Value),
            (wish.Room ?? options.Room) with { NotifyUsers = true },
            options.StreamIdFor?.Invoke(callId, user) ?? CallStreamId.For(callId, user, options.Signaling.Format == SignalFormat.ZegoUIKit ? CallStreamId.UIKitCamera : ""),
            publish);
    }
}
