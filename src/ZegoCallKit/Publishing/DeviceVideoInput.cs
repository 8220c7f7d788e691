namespace ZegoCallKit.Publishing;

internal sealed record DeviceVideoInput : VideoInput;
