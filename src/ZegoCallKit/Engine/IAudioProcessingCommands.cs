using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>What is done to the captured sound. Engines check no value here.</summary>
public interface IAudioProcessingCommands
{
    /// <summary>Takes what is played out of what is captured (<c>enable_aec</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableEchoCancellation(bool enable);

    /// <summary>How hard (<c>set_aec_mode</c>).</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>0.</returns>
    EngineResult SetEchoCancellationMode(EchoCancellationMode mode);

    /// <summary>Brings speakers to one volume (<c>enable_agc</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableGainControl(bool enable);

    /// <summary>Takes steady noise out (<c>enable_ans</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableNoiseSuppression(bool enable);

    /// <summary>How hard (<c>set_ans_mode</c>).</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>0.</returns>
    EngineResult SetNoiseSuppressionMode(NoiseSuppressionMode mode);

    /// <summary>Takes short noises out (<c>enable_transient_ans</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableTransientNoiseSuppression(bool enable);
}
