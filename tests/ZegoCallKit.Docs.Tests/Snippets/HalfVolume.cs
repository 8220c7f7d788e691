using ZegoCallKit.Media;

namespace Docs.Snippets;

#region audio-processor
/// <summary>Halves the volume of captured audio.</summary>
internal sealed class HalfVolume : IAudioFrameProcessor
{
    public void Process(in WritableAudioFrame frame)
    {
        foreach (ref var sample in frame.Samples)
        {
            sample /= 2;
        }
    }
}
#endregion
