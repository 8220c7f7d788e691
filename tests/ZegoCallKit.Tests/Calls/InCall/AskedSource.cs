using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Calls.InCall;

/// <summary>Silence that does something when it is asked for its format, which is just before it is published.</summary>
internal sealed class AskedSource(Action asked) : IAudioSource
{
    public AudioFormat Format
    {
        get
        {
            asked();
            return AudioFormat.Default;
        }
    }

    public int Read(Span<short> samples)
    {
        samples.Clear();
        return samples.Length;
    }
}
