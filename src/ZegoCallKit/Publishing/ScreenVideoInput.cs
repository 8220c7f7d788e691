using ZegoCallKit.Engine;

namespace ZegoCallKit.Publishing;

internal sealed record ScreenVideoInput(EngineScreenSource? Source) : VideoInput;
