namespace ZegoCallKit.Publishing;

internal sealed record PushedAudioInput : AudioInput;
