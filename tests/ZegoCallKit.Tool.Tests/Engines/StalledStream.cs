using ZegoCallKit.Tool.Engines;

namespace ZegoCallKit.Tool.Tests.Engines;

/// <summary>A stream of which nothing ever arrives.</summary>
internal sealed class StalledStream : ForwardStream
{
    private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets a task that completes when the stream is read.</summary>
    public Task Reading => _reading.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _reading.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return 0;
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();
}
