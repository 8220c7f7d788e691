using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that measure and monitor audio.</summary>
public interface ILevelCommands
{
    /// <summary>Starts reporting sound levels as <see cref="CapturedSoundLevelUpdated"/> and <see cref="RemoteSoundLevelsUpdated"/> (<c>start_sound_level_monitor_with_config</c>).</summary>
    /// <param name="interval">The interval between reports: 100 ms to 3 s.</param>
    /// <param name="detectVoice">Whether to distinguish voice from noise.</param>
    /// <returns>The result code: 0, or 1006031 if the interval is out of range.</returns>
    EngineResult StartSoundLevels(TimeSpan interval, bool detectVoice);

    /// <summary>Stops the reports.</summary>
    /// <returns>The result code: 0.</returns>
    EngineResult StopSoundLevels();

    /// <summary>Starts reporting 64 frequency bands as <see cref="CapturedSpectrumUpdated"/> and <see cref="RemoteSpectraUpdated"/> (<c>start_audio_spectrum_monitor</c>).</summary>
    /// <param name="interval">The interval between reports: at least 10 ms.</param>
    /// <returns>The result code: 0, or 1006032 if the interval is out of range.</returns>
    EngineResult StartSpectrum(TimeSpan interval);

    /// <summary>Stops the reports.</summary>
    /// <returns>The result code: 0.</returns>
    EngineResult StopSpectrum();

    /// <summary>Starts or stops playing captured audio back to the local user (<c>enable_headphone_monitor</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableHeadphoneMonitor(bool enable);

    /// <summary>Sets the volume of the headphone monitor (<c>set_headphone_monitor_volume</c>).</summary>
    /// <param name="volume">The volume: 0 to 200.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetHeadphoneMonitorVolume(int volume);
}
