using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the sound level commands. This engine has no headphones and no system audio: those switches are accepted without effect.</summary>
internal sealed class LevelCommands(EngineMedia media) : ILevelCommands
{
    private static readonly TimeSpan ShortestLevels = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestLevels = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestSpectrum = TimeSpan.FromMilliseconds(10);

    public EngineResult StartSoundLevels(TimeSpan interval, bool detectVoice) => media.Run("startSoundLevelMonitor", () =>
    {
        if (interval < ShortestLevels || interval > LongestLevels)
        {
            return new((int)ZegoErrorCode.DeviceSoundLevelIntervalInvalid);
        }

        media.Levels.StartLevels(interval, detectVoice);
        return EngineResult.Accepted;
    });

    public EngineResult StopSoundLevels() => media.RunAlways("stopSoundLevelMonitor", () =>
    {
        media.Levels.StopLevels();
        return EngineResult.Accepted;
    });

    public EngineResult StartSpectrum(TimeSpan interval) => media.Run("startAudioSpectrumMonitor", () =>
    {
        if (interval < ShortestSpectrum)
        {
            return new((int)ZegoErrorCode.DeviceAudioSpectrumIntervalInvalid);
        }

        media.Levels.StartSpectra(interval);
        return EngineResult.Accepted;
    });

    public EngineResult StopSpectrum() => media.RunAlways("stopAudioSpectrumMonitor", () =>
    {
        media.Levels.StopSpectra();
        return EngineResult.Accepted;
    });

    public EngineResult EnableHeadphoneMonitor(bool enable) => media.Run("enableHeadphoneMonitor", static () => EngineResult.Accepted);

    public EngineResult SetHeadphoneMonitorVolume(int volume) => media.Run("setHeadphoneMonitorVolume", static () => EngineResult.Accepted);
}
