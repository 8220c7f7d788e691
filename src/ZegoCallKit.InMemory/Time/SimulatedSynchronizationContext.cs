namespace ZegoCallKit.InMemory.Time;

/// <summary>Returns the code after an await in a test to the simulation.</summary>
internal sealed class SimulatedSynchronizationContext(WorkQueue work) : SynchronizationContext
{
    /// <summary>Starts a test. Only the test's own code sees the context, because the framework sends continuations to the thread pool wherever it finds a context.</summary>
    public TTask Start<TTask>(Func<TTask> body)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return body();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        work.Post(new WorkItem(
            s => Start(() =>
            {
                d(s);
                return true;
            }),
            state));
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Other threads cannot wait for simulated time. Use Post instead of Send.");

    public override SynchronizationContext CreateCopy() => this;
}
