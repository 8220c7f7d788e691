using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Represents what one manager sends and receives.</summary>
internal sealed class SequentialDataManager(int index, RoomSession session, DataSubscriber subscriber)
{
    public int Index { get; } = index;

    public RoomSession Session { get; } = session;

    /// <summary>Gets the receiver of the data.</summary>
    public DataSubscriber Subscriber { get; } = subscriber;

    public HashSet<string> Broadcasts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Subscriptions { get; } = new(StringComparer.Ordinal);
}
