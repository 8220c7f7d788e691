namespace ZegoCallKit.InMemory;

/// <summary>Represents the message counters of an <see cref="InMemorySignalingHub"/>; messages are counted once per receiving device. Immutable.</summary>
public sealed record SignalingTraffic
{
    /// <summary>Gets the number of messages delivered to a device.</summary>
    public long Delivered { get; init; }

    /// <summary>Gets the number of messages lost in transit.</summary>
    public long Lost { get; init; }

    /// <summary>Gets the number of messages whose receiver had no reachable device.</summary>
    public long Unreachable { get; init; }

    /// <summary>Gets the number of messages that were sent a second time.</summary>
    public long Duplicated { get; init; }

    /// <summary>Gets the number of messages that later messages could overtake.</summary>
    public long Reordered { get; init; }
}
