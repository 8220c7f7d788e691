using ZegoCallKit.Tool.Engines;

namespace ZegoCallKit.Effects.Tests.Licensing;

/// <summary>Returns blanks without end. It ends at 64 MiB, so that a reader without a limit fails rather than exhausts the memory.</summary>
internal sealed class EndlessStream : ForwardStream
{
    private const long Most = 64L << 20;

    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (BytesRead >= Most)
        {
            return 0;
        }

        buffer.Fill((byte)' ');
        BytesRead += buffer.Length;
        return buffer.Length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
