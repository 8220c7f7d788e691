using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

internal sealed record SourceAudioInput(IAudioSource Source) : AudioInput;
