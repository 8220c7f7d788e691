using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Recording;

/// <summary>Speaks in blocks of 10 ms at 48 kHz, whose samples are known.</summary>
/// <param name="streamId">The stream; <see langword="null"/> for the local user.</param>
/// <param name="sample">Returns the sample of a position.</param>
internal sealed class Voice(StreamId? streamId, Func<int, short> sample)
{
    public const int Block = 480;

    private int _position;

    public static Voice Constant(StreamId? streamId, short value) => new(streamId, _ => value);

    /// <summary>Creates a voice no two samples of which are the same within a second, and none of which is zero.</summary>
    public static Voice Ramp(StreamId? streamId, int step = 1) => new(streamId, position => (short)(((position * step) % 30_000) + 1));

    public static Voice Tone(StreamId? streamId, double frequency, double level)
    {
        var samples = new short[48_000];
        new ToneSource(frequency, AudioFormat.Default, level).Read(samples);
        return new(streamId, position => samples[position % samples.Length]);
    }

    public short At(int position) => sample(position);

    /// <summary>Returns the samples of a stretch.</summary>
    public IEnumerable<short> Range(int from, int count) => Enumerable.Range(from, count).Select(sample);

    public void Speak(ClientRig rig)
    {
        var block = new AudioFrame(Range(_position, Block).ToArray(), AudioFormat.Default, TimeSpan.Zero);
        _position += Block;
        if (streamId is { } id)
        {
            rig.Engine.FrameSink.OnRemoteAudio(id.Value, block);
        }
        else
        {
            rig.Engine.FrameSink.OnCapturedAudio(block);
        }
    }
}
