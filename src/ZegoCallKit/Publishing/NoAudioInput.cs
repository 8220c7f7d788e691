namespace ZegoCallKit.Publishing;

internal sealed record NoAudioInput : AudioInput;
