using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

internal sealed record SourceVideoInput(IVideoSource Source) : VideoInput;
