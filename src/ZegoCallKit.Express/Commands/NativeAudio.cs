using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Converts an audio format to the engine's.</summary>
internal static class NativeAudio
{
    public static ZegoAudioFrameParam Param(AudioFormat format) => new() { SampleRate = (ZegoAudioSampleRate)format.SampleRate, Channel = (ZegoAudioChannel)format.Channels };
}
