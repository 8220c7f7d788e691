using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

/// <summary>A processor that calls a function.</summary>
internal sealed class AudioAction(AudioChange change) : IAudioFrameProcessor
{
    public void Process(in WritableAudioFrame frame) => change(in frame);
}
