using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IEffectsCommands"/>.</summary>
internal sealed class GatedEffects(ICommandGate gate, IEffectsCommands? inner) : IEffectsCommands
{
    public EngineResult StartEnvironment() =>
        gate.Call("Effects.StartEnvironment", () => inner!.StartEnvironment());

    public EngineResult EnableBeauty(bool enable) =>
        gate.Call("Effects.EnableBeauty", () => inner!.EnableBeauty(enable), new Argument("enable", enable));

    public EngineResult SetBeauty(BeautyLevels levels) =>
        gate.Call("Effects.SetBeauty", () => inner!.SetBeauty(levels), new Argument("levels", levels.ToString()));
}
