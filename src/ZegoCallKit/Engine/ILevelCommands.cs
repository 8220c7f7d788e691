using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Measuring sound.</summary>
public interface ILevelCommands
{
    /// <summary>Reports sound levels as <see cref="CapturedSoundLevelUpdated"/> and <see cref="RemoteSoundLevelsUpdated"/> (<c>start_sound_level_monitor_with_config</c>).</summary>
    /// <param name="interval">100 ms to 3 s.</param>
    /// <param name="detectVoice">Whether to tell voice from noise.</param>
    /// <returns>0; 1006031 interval out of range.</returns>
    EngineResult StartSoundLevels(TimeSpan interval, bool detectVoice);

    /// <summary>Ends the reports.</summary>
    /// <returns>0.</returns>
    EngineResult StopSoundLevels();

    /// <summary>Reports 64 frequency bands as <see cref="CapturedSpectrumUpdated"/> and <see cref="RemoteSpectraUpdated"/> (<c>start_audio_spectrum_monitor</c>).</summary>
    /// <param name="interval">At least 10 ms.</param>
    /// <returns>0; 1006032 interval out of range.</returns>
    EngineResult StartSpectrum(TimeSpan interval);

    /// <summary>Ends the reports.</summary>
    /// <returns>0.</returns>
    EngineResult StopSpectrum();

    /// <summary>Plays what is captured to the local ear (<c>enable_headphone_monitor</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableHeadphoneMonitor(bool enable);

    /// <summary>The loudness of the monitor (<c>set_headphone_monitor_volume</c>).</summary>
    /// <param name="volume">0 to 200.</param>
    /// <returns>0.</returns>
    EngineResult SetHeadphoneMonitorVolume(int volume);

    /// <summary>Publishes the system's sound too (<c>enable_mix_system_playout</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableMixSystemPlayout(bool enable);

    /// <summary>Publishes what is played too (<c>enable_mix_engine_playout</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableMixEnginePlayout(bool enable);
}
