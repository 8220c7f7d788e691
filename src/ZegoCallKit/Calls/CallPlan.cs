using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>How this user wants to be in a call; what is left out is the service's to say.</summary>
internal sealed record CallPlan(PublishOptions? Publish, RoomOptions? Room, string? TraceParent = null);
