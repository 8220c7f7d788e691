namespace ZegoCallKit.Publishing;

internal sealed record NoVideoInput : VideoInput;
