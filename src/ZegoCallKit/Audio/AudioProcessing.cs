using ZegoCallKit.Media;

namespace ZegoCallKit.Audio;

/// <summary>Describes the processing of captured audio. A value of <see langword="null"/> leaves the choice to the engine, which decides by <see cref="ZegoClientOptions.Scenario"/>.</summary>
public sealed record AudioProcessing
{
    /// <summary>Gets whether the audio played by the speaker is removed from what the microphone captures (ZEGO: <c>enable_aec</c>).</summary>
    public bool? EchoCancellation { get; init; }

    /// <summary>Gets the strength of echo cancellation (ZEGO: <c>set_aec_mode</c>).</summary>
    public EchoCancellationMode? EchoCancellationMode { get; init; }

    /// <summary>Gets whether quiet and loud voices are brought to the same volume (ZEGO: <c>enable_agc</c>).</summary>
    public bool? GainControl { get; init; }

    /// <summary>Gets whether steady noise is removed (ZEGO: <c>enable_ans</c>).</summary>
    public bool? NoiseSuppression { get; init; }

    /// <summary>Gets the strength of noise suppression (ZEGO: <c>set_ans_mode</c>).</summary>
    public NoiseSuppressionMode? NoiseSuppressionMode { get; init; }

    /// <summary>Gets whether short noises, such as keyboard clicks, are removed (ZEGO: <c>enable_transient_ans</c>). Requires noise suppression.</summary>
    public bool? TransientNoiseSuppression { get; init; }

    /// <summary>Returns these settings merged over earlier ones.</summary>
    internal AudioProcessing Over(AudioProcessing earlier) => new()
    {
        EchoCancellation = EchoCancellation ?? earlier.EchoCancellation,
        EchoCancellationMode = EchoCancellationMode ?? earlier.EchoCancellationMode,
        GainControl = GainControl ?? earlier.GainControl,
        NoiseSuppression = NoiseSuppression ?? earlier.NoiseSuppression,
        NoiseSuppressionMode = NoiseSuppressionMode ?? earlier.NoiseSuppressionMode,
        TransientNoiseSuppression = TransientNoiseSuppression ?? earlier.TransientNoiseSuppression,
    };

    internal void Validate(string parameter)
    {
        if (EchoCancellationMode is { } echo)
        {
            OptionGuard.Defined(echo, parameter, nameof(EchoCancellationMode));
        }

        if (NoiseSuppressionMode is { } noise)
        {
            OptionGuard.Defined(noise, parameter, nameof(NoiseSuppressionMode));
        }
    }
}
