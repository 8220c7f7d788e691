using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>What the user pushes to a channel, in blocks of any length: it goes on in blocks of 10 ms, sample for sample. Safe from any thread.</summary>
internal sealed class PushedSound(EngineMedia media, OutgoingChannel channel)
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
                var buffer = media.Buffers.RentAudio(in block);
                media.CapturedAudio(buffer, channel);
                buffer.Release();
            }
        }
    }

    /// <summary>Forgets a block that was begun.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _tap = null;
        }
    }
}
