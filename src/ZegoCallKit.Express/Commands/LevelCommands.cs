using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the sound level commands.</summary>
internal sealed unsafe class LevelCommands(EngineCore core) : ILevelCommands
{
    public EngineResult StartSoundLevels(TimeSpan interval, bool detectVoice) =>
        new(core.Native.StartSoundLevelMonitorWithConfig(core.Handle, new ZegoSoundLevelConfig { Millisecond = Milliseconds.Of(interval), EnableVad = Flags.Of(detectVoice) }));

    public EngineResult StopSoundLevels() => new(core.Native.StopSoundLevelMonitor(core.Handle));

    public EngineResult StartSpectrum(TimeSpan interval) => new(core.Native.StartAudioSpectrumMonitor(core.Handle, Milliseconds.Of(interval)));

    public EngineResult StopSpectrum() => new(core.Native.StopAudioSpectrumMonitor(core.Handle));

    public EngineResult EnableHeadphoneMonitor(bool enable) => new(core.Native.EnableHeadphoneMonitor(core.Handle, Flags.Of(enable)));

    public EngineResult SetHeadphoneMonitorVolume(int volume) => new(core.Native.SetHeadphoneMonitorVolume(core.Handle, volume));
}
