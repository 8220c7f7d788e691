using ZegoCallKit.Media;

namespace ZegoCallKit.Audio;

/// <summary>What is done to the captured sound. What is <see langword="null"/> is left to the engine, which chooses by <see cref="ZegoClientOptions.Scenario"/>.</summary>
public sealed record AudioProcessing
{
    /// <summary>Whether what the speaker plays is taken out of what the microphone hears (ZEGO: <c>enable_aec</c>).</summary>
    public bool? EchoCancellation { get; init; }

    /// <summary>How hard (ZEGO: <c>set_aec_mode</c>).</summary>
    public EchoCancellationMode? EchoCancellationMode { get; init; }

    /// <summary>Whether quiet and loud speakers are brought to one volume (ZEGO: <c>enable_agc</c>).</summary>
    public bool? GainControl { get; init; }

    /// <summary>Whether steady noise is taken out (ZEGO: <c>enable_ans</c>).</summary>
    public bool? NoiseSuppression { get; init; }

    /// <summary>How hard (ZEGO: <c>set_ans_mode</c>).</summary>
    public NoiseSuppressionMode? NoiseSuppressionMode { get; init; }

    /// <summary>Whether short noises, as of a keyboard, are taken out (ZEGO: <c>enable_transient_ans</c>). Needs noise suppression.</summary>
    public bool? TransientNoiseSuppression { get; init; }

    /// <summary>These on top of earlier ones.</summary>
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
        if (EchoCancellationMode is { } echo && !Enum.IsDefined(echo))
        {
            throw new ArgumentException($"The EchoCancellationMode must be one of the enum's; it is {echo}.", parameter);
        }

        if (NoiseSuppressionMode is { } noise && !Enum.IsDefined(noise))
        {
            throw new ArgumentException($"The NoiseSuppressionMode must be one of the enum's; it is {noise}.", parameter);
        }
    }
}
