namespace ZegoCallKit.Effects;

/// <summary>Takes a processor out, once; completes when it is called no more.</summary>
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
