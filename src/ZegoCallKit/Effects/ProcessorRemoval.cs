namespace ZegoCallKit.Effects;

/// <summary>Removes a processor once; completes when the processor is no longer called.</summary>
internal sealed class ProcessorRemoval(Func<Task> remove) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task? _removed;

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            return new ValueTask(_removed ??= remove());
        }
    }
}
