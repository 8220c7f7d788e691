using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>Counts the blocks of audio that are not silent.</summary>
internal sealed class LoudSink : IAudioSink
{
    private int _blocks;

    public int Blocks => Volatile.Read(ref _blocks);

    public bool IsLoud => Blocks > 0;

    public void Write(in AudioFrame frame)
    {
        foreach (var sample in frame.Samples)
        {
            if (Math.Abs((int)sample) > 100)
            {
                Interlocked.Increment(ref _blocks);
                return;
            }
        }
    }

    public void Reset() => Volatile.Write(ref _blocks, 0);
}
