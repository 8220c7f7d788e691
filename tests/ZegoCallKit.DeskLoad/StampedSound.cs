using ZegoCallKit.Media;

namespace ZegoCallKit.DeskLoad;

/// <summary>Provides blocks of sound whose first samples are a click and the time at which they were made.</summary>
internal sealed class StampedSound : IAudioSource
{
    private const short Click = short.MaxValue;

    public AudioFormat Format => AudioFormat.Default;

    public int Read(Span<short> samples)
    {
        var now = Clock.Now;
        samples.Clear();
        (samples[0], samples[1], samples[2]) = (Click, unchecked((short)now), unchecked((short)(now >> 16)));
        return samples.Length;
    }

    /// <summary>Returns when a block was made; <see langword="null"/> if it contains no click where it should.</summary>
    public static uint? TimeOf(ReadOnlySpan<short> samples) =>
        samples.Length > 2 && samples[0] == Click ? unchecked((ushort)samples[1] | ((uint)(ushort)samples[2] << 16)) : null;
}
