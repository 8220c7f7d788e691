using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

internal delegate void VideoChange(in WritableVideoFrame frame);
