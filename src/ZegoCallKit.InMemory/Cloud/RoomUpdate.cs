using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents a change of a room and the resulting state.</summary>
/// <param name="Event">The change.</param>
/// <param name="Numbers">The numbers of the users or streams that changed, in the event's order; empty for other changes.</param>
/// <param name="After">The resulting state.</param>
internal sealed record RoomUpdate(EngineEvent Event, IReadOnlyList<long> Numbers, RoomSnapshot After)
{
    /// <summary>Gets whether the receiver caused the change itself, so that it is not told of the event.</summary>
    public bool IsSilent { get; init; }
}
