namespace ZegoCallKit.Engine.Events;

/// <summary>The spectrum of a stream (<c>zego_audio_spectrum_info</c>).</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Bands">64 bands, 0 to 2^30.</param>
public sealed record EngineSpectrum(string StreamId, IReadOnlyList<float> Bands);
