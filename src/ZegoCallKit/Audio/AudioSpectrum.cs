using System.Collections.Immutable;

namespace ZegoCallKit.Audio;

/// <summary>How loud the frequencies of a sound are (ZEGO: <c>zego_audio_spectrum_info</c>). Immutable.</summary>
public sealed record AudioSpectrum
{
    /// <summary>The played stream; <see langword="null"/> for what is captured.</summary>
    public StreamId? StreamId { get; init; }

    /// <summary>64 bands from low to high, each 0 to 2^30.</summary>
    public required ImmutableArray<float> Bands { get; init; }
}
