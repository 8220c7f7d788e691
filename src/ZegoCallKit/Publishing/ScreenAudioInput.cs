namespace ZegoCallKit.Publishing;

internal sealed record ScreenAudioInput : AudioInput;
