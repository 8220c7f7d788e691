namespace ZegoCallKit.InMemory;

/// <summary>What became of the messages of an <see cref="InMemorySignalingHub"/>, counted for each receiving device. Immutable.</summary>
public sealed record SignalingTraffic
{
    /// <summary>Messages given to a device.</summary>
    public long Delivered { get; init; }

    /// <summary>Messages lost on the way.</summary>
    public long Lost { get; init; }

    /// <summary>Messages whose receiver had no device that could be reached.</summary>
    public long Unreachable { get; init; }

    /// <summary>Messages that were sent out a second time.</summary>
    public long Duplicated { get; init; }

    /// <summary>Messages that later ones could overtake.</summary>
    public long Reordered { get; init; }
}
