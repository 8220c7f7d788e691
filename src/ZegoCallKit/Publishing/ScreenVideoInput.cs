using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

internal sealed record ScreenVideoInput(ScreenSource? Source) : VideoInput;
