using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

internal delegate void AudioChange(in WritableAudioFrame frame);
