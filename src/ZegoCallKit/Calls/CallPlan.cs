using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Represents how this user takes part in a call; the options of the service apply where a value is missing.</summary>
internal sealed record CallPlan(PublishOptions? Publish, RoomOptions? Room, string? TraceParent = null);
