using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Converts the audio that the user pushes to a channel, in blocks of any length, to blocks of 10 ms without changing a sample. Thread-safe.</summary>
internal sealed class PushedSound(MediaBufferPool buffers, Action<MediaBuffer> captured)
{
    private readonly Lock _gate = new();
    private AudioTap? _tap;

    public void Add(in AudioFrame frame)
    {
        lock (_gate)
        {
            _tap = AudioTap.For(_tap, frame.Format, frame.Format);
            _tap.Add(frame.Samples, frame.Timestamp);
            while (_tap.TryTake(out var block))
            {
                var buffer = buffers.RentAudio(in block);
                captured(buffer);
                buffer.Release();
            }
        }
    }

    /// <summary>Discards an incomplete block.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _tap = null;
        }
    }
}
