namespace InCall;

/// <summary>The options from the command line.</summary>
internal sealed record InCallOptions
{
    /// <summary>Gets the folder for images from before and after beauty effects; <see langword="null"/> to write none.</summary>
    public string? BeautyFolder { get; init; }

    /// <summary>Gets the folder of the ZegoEffects SDK's library and resources; <see langword="null"/> to leave the SDK out.</summary>
    public string? EffectsFolder { get; init; }

    /// <summary>Gets the account that the SDK is licensed for; set together with <see cref="EffectsFolder"/>.</summary>
    public EffectsAccount? Account { get; init; }

    public bool Json { get; init; }
}
