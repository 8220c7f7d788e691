using System.Collections.Immutable;

namespace ZegoCallKit.Audio;

/// <summary>Represents the strength of each frequency band of an audio signal (ZEGO: <c>zego_audio_spectrum_info</c>). Immutable.</summary>
public sealed record AudioSpectrum
{
    /// <summary>Gets the played stream; <see langword="null"/> for captured audio.</summary>
    public StreamId? StreamId { get; init; }

    /// <summary>Gets the 64 bands from low to high, each 0 to 2^30.</summary>
    public required ImmutableArray<float> Bands { get; init; }
}
