namespace ZegoCallKit.Internal;

/// <summary>One thread's turn at delivering: to all observers, or to one whose notices are delivered apart.</summary>
internal sealed class DeliveryRun(DeliveryLoop loop, Subscriber? apart = null) : IThreadPoolWorkItem
{
    /// <summary>Whether it has a thread of its own, for one observer.</summary>
    public bool IsApart => apart is not null;

    /// <summary>Whose handler runs or ran last; <see langword="null"/> before the first.</summary>
    public Subscriber? Current { get; private set; }

    /// <summary>Since when, as a timestamp of the loop's clock.</summary>
    public long Since { get; private set; }

    /// <summary>The observer it is left with; itself when it is apart.</summary>
    public Subscriber Only => apart ?? Current!;

    public void Begin(Subscriber target, long now)
    {
        Current = target;
        Since = now;
    }

    /// <summary>Runs on a thread of its own.</summary>
    public void StartThread() => new Thread(Execute) { IsBackground = true, Name = "ZegoCallKit slow observer" }.UnsafeStart();

    public void Execute()
    {
        while (loop.TryTake(this, out var notice))
        {
            loop.Measure(notice);
            try
            {
                notice.Target.Deliver(notice);
            }
#pragma warning disable CA1031 // One observer's fault is reported and must not reach the others.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                loop.Fault($"observer of {notice.Target.Name}", fault);
            }
        }
    }
}
