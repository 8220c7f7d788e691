namespace InCall;

/// <summary>What the user asked for.</summary>
internal sealed record InCallOptions
{
    /// <summary>Where to write pictures before and after beauty; <see langword="null"/> for nowhere.</summary>
    public string? BeautyFolder { get; init; }

    /// <summary>Where the ZegoEffects SDK's library and resources lie; <see langword="null"/> to do without.</summary>
    public string? EffectsFolder { get; init; }

    /// <summary>For whom the SDK is licensed; given with <see cref="EffectsFolder"/>.</summary>
    public EffectsAccount? Account { get; init; }

    public bool Json { get; init; }
}
