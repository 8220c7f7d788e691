namespace ZegoCallKit.Internal;

/// <summary>One thread's turn at delivering.</summary>
internal sealed class DeliveryRun(DeliveryLoop loop) : IThreadPoolWorkItem
{
    /// <summary>Whose handler runs; <see langword="null"/> before the first.</summary>
    public Subscriber? Current { get; private set; }

    /// <summary>Since when, as a timestamp of the loop's clock.</summary>
    public long Since { get; private set; }

    public void Begin(Subscriber target, long now)
    {
        Current = target;
        Since = now;
    }

    void IThreadPoolWorkItem.Execute()
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
