using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>A source of silence and gray frames that counts its disposals.</summary>
internal sealed class DisposableSource : IAudioSource, IVideoSource, IDisposable
{
    AudioFormat IAudioSource.Format => AudioFormat.Default;

    VideoFormat IVideoSource.Format => new(16, 16, new FrameRate(10, 1));

    public bool Throws { get; init; }

    public int Disposals { get; private set; }

    public int ReadsAfterDisposal { get; private set; }

    public int Read(Span<short> samples)
    {
        Note();
        samples.Clear();
        return samples.Length;
    }

    public bool TryRead(Span<byte> picture)
    {
        Note();
        picture.Fill(128);
        return true;
    }

    public void Dispose() => Disposals++;

    private void Note()
    {
        ReadsAfterDisposal += Disposals > 0 ? 1 : 0;
        if (Throws)
        {
            throw new InvalidOperationException("The source is broken.");
        }
    }
}
