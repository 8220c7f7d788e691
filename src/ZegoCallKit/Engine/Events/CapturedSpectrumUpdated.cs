namespace ZegoCallKit.Engine.Events;

/// <summary>The spectrum of the captured sound. (ZEGO: <c>captured_audio_spectrum_update</c>)</summary>
/// <param name="Bands">64 bands, 0 to 2^30.</param>
public sealed record CapturedSpectrumUpdated(IReadOnlyList<float> Bands) : EngineEvent;
