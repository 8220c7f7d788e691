namespace ZegoCallKit.Publishing;

internal sealed record DeviceAudioInput : AudioInput;
