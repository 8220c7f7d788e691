namespace ZegoCallKit.Tool.Engines;

/// <summary>Opens a stream when it is read for the first time.</summary>
/// <param name="open">Opens the stream.</param>
internal sealed class LazyStream(Func<Stream> open) : ForwardStream
{
    private Stream? _inner;

    public override int Read(Span<byte> buffer) => (_inner ??= open()).Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
