using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="ILevelCommands"/>.</summary>
internal sealed class GatedLevels(ICommandGate gate, ILevelCommands? inner) : ILevelCommands
{
    public EngineResult StartSoundLevels(TimeSpan interval, bool detectVoice) =>
        gate.Call("Levels.StartSoundLevels", () => inner!.StartSoundLevels(interval, detectVoice), new Argument("intervalMs", interval.TotalMilliseconds), new Argument("detectVoice", detectVoice));

    public EngineResult StopSoundLevels() =>
        gate.Call("Levels.StopSoundLevels", () => inner!.StopSoundLevels());

    public EngineResult StartSpectrum(TimeSpan interval) =>
        gate.Call("Levels.StartSpectrum", () => inner!.StartSpectrum(interval), new Argument("intervalMs", interval.TotalMilliseconds));

    public EngineResult StopSpectrum() =>
        gate.Call("Levels.StopSpectrum", () => inner!.StopSpectrum());

    public EngineResult EnableHeadphoneMonitor(bool enable) =>
        gate.Call("Levels.EnableHeadphoneMonitor", () => inner!.EnableHeadphoneMonitor(enable), new Argument("enable", enable));

    public EngineResult SetHeadphoneMonitorVolume(int volume) =>
        gate.Call("Levels.SetHeadphoneMonitorVolume", () => inner!.SetHeadphoneMonitorVolume(volume), new Argument("volume", volume));
}
