namespace ZegoCallKit.Publishing;

internal sealed record PushedVideoInput : VideoInput;
