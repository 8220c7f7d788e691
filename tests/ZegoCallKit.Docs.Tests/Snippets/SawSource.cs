using ZegoCallKit.Media;

namespace Docs.Snippets;

#region audio-source
/// <summary>Generates a sawtooth wave. The kit reads it at the pace of the clock.</summary>
internal sealed class SawSource : IAudioSource
{
    private int _next;

    public AudioFormat Format { get; } = new(48_000, 1);

    public int Read(Span<short> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = (short)((_next++ % 200 * 60) - 6_000);
        }

        return samples.Length;                                   // fewer samples mean that the source has ended
    }
}
#endregion
