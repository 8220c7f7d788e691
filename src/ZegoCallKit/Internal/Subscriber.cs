namespace ZegoCallKit.Internal;

/// <summary>One subscription, as the delivery loop sees it.</summary>
internal abstract class Subscriber(string name)
{
    /// <summary>What is observed, for logs and faults.</summary>
    public string Name { get; } = name;

    /// <summary>How long its handler has kept others waiting; <see langword="null"/> when never. Guarded by the delivery loop.</summary>
    public DeliveryDebt? Debt { get; set; }

    /// <summary>Where its notices wait apart from the others'; <see langword="null"/> while it is quick. Guarded by the delivery loop.</summary>
    public DeliveryLane? Lane { get; set; }

    public abstract void Deliver(Notice notice);
}
