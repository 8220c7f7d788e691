using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that control the processing of captured audio. Engines do not check the values.</summary>
public interface IAudioProcessingCommands
{
    /// <summary>Enables or disables the removal of played audio from captured audio (<c>enable_aec</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableEchoCancellation(bool enable);

    /// <summary>Sets the strength of echo cancellation (<c>set_aec_mode</c>).</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetEchoCancellationMode(EchoCancellationMode mode);

    /// <summary>Enables or disables bringing voices to the same volume (<c>enable_agc</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableGainControl(bool enable);

    /// <summary>Enables or disables the removal of steady noise (<c>enable_ans</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableNoiseSuppression(bool enable);

    /// <summary>Sets the strength of noise suppression (<c>set_ans_mode</c>).</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetNoiseSuppressionMode(NoiseSuppressionMode mode);

    /// <summary>Enables or disables the removal of short noises (<c>enable_transient_ans</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableTransientNoiseSuppression(bool enable);
}
