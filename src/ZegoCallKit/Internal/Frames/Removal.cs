namespace ZegoCallKit.Internal.Frames;

/// <summary>Removes a processor or a sink once; completes when it is no longer called.</summary>
internal sealed class Removal(Func<Task> remove) : IAsyncDisposable
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
