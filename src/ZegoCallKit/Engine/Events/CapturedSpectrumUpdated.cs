namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report the spectrum of captured audio. (ZEGO: <c>captured_audio_spectrum_update</c>)</summary>
/// <param name="Bands">The 64 bands, each 0 to 2^30.</param>
public sealed record CapturedSpectrumUpdated(IReadOnlyList<float> Bands) : EngineEvent;
