namespace ZegoCallKit.Internal;

/// <summary>The notices of an observer that kept the others waiting: delivered apart from theirs, in their own order. Guarded by the delivery loop.</summary>
internal sealed class DeliveryLane
{
    public Queue<Notice> Notices { get; } = new();

    /// <summary>Who delivers them; <see langword="null"/> while there are none.</summary>
    public DeliveryRun? Run { get; set; }
}
