using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Publishing.Pumping;

/// <summary>Generates samples and frames that count, so that a gap or a repetition is visible.</summary>
internal sealed class CountingSource(AudioFormat audio, VideoFormat video, long length = long.MaxValue) : IAudioSource, IVideoSource
{
    private long _next;

    AudioFormat IAudioSource.Format => audio;

    VideoFormat IVideoSource.Format => video;

    public Action OnRead { get; set; } = () => { };

    public int Read(Span<short> samples)
    {
        OnRead();
        var written = 0;
        for (; written < samples.Length && _next < length; written++)
        {
            samples[written] = (short)_next++;
        }

        return written;
    }

    public bool TryRead(Span<byte> picture)
    {
        OnRead();
        if (_next == length)
        {
            return false;
        }

        picture.Fill((byte)_next++);
        return true;
    }
}
