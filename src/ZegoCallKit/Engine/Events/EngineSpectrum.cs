namespace ZegoCallKit.Engine.Events;

/// <summary>Represents the spectrum of a stream (<c>zego_audio_spectrum_info</c>).</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Bands">The 64 bands, each 0 to 2^30.</param>
public sealed record EngineSpectrum(string StreamId, IReadOnlyList<float> Bands);
