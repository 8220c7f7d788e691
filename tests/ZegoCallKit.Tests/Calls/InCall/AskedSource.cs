using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Calls.InCall;

/// <summary>A silent source that calls back when its format is read, which happens just before it is published.</summary>
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
