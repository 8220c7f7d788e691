namespace ZegoCallKit.Internal;

/// <summary>One subscription, as the delivery loop sees it.</summary>
internal abstract class Subscriber(string name)
{
    /// <summary>What is observed, for logs and faults.</summary>
    public string Name { get; } = name;

    /// <summary>Notices that wait for a handler that was left behind; guarded by the delivery loop.</summary>
    public Queue<Notice>? Backlog { get; set; }

    public abstract void Deliver(Notice notice);
}
