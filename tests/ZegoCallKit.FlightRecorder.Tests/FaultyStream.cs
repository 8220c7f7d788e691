namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>A stream that throws or blocks as the test requests.</summary>
internal sealed class FaultyStream : MemoryStream
{
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Exception? _fault;

    /// <summary>Gets or sets the exception that writing throws from now on.</summary>
    public Exception? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>Gets a task that completes when the stream is closed.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Blocks all writes until <see cref="Unblock"/>.</summary>
    public void Block() => _open.Reset();

    public void Unblock() => _open.Set();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Pass();
        base.Write(buffer);
    }

    /// <summary>Gets what a crash would leave: the bytes written before the last flush.</summary>
    public byte[] Flushed { get; private set; } = [];

    /// <summary>Gets a semaphore that is released with each flush.</summary>
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
