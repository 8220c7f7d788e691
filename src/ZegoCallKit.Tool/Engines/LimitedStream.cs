namespace ZegoCallKit.Tool.Engines;

/// <summary>Reads another stream up to a limit; more is an error.</summary>
/// <param name="inner">The stream, which is disposed with this one.</param>
/// <param name="maxBytes">The limit.</param>
/// <param name="what">What is read, for the message.</param>
internal sealed class LimitedStream(Stream inner, long maxBytes, string what) : ForwardStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        return _read <= maxBytes ? read : throw new InvalidDataException($"{what} has more than {maxBytes} bytes when it is unpacked.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
