namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>A file that throws what a test says, or blocks for as long as a test says.</summary>
internal sealed class FaultyStream : MemoryStream
{
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Exception? _fault;

    /// <summary>What writing throws from now on.</summary>
    public Exception? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>Completes when the stream is closed.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Lets nothing through until <see cref="Unblock"/>.</summary>
    public void Block() => _open.Reset();

    public void Unblock() => _open.Set();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Pass();
        base.Write(buffer);
    }

    /// <summary>What a crash would leave: what had been written when the stream was last flushed.</summary>
    public byte[] Flushed { get; private set; } = [];

    /// <summary>Set with each flush.</summary>
    public SemaphoreSlim Flushes { get; } = new(0);

    public override void Flush()
    {
        Pass();
        Flushed = ToArray();
        Flushes.Release();
    }

    protected override void Dispose(bool disposing)
    {
        _closed.TrySetResult();
        base.Dispose(disposing);
        Pass();
    }

    private void Pass()
    {
        _open.Wait();
        if (Fault is { } fault)
        {
            throw fault;
        }
    }
}
