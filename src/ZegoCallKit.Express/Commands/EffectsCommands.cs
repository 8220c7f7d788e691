using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for the built-in beauty.</summary>
internal sealed unsafe class EffectsCommands(EngineCore core) : IEffectsCommands
{
    public EngineResult StartEnvironment() => new(core.Native.StartEffectsEnv(core.Handle));

    public EngineResult EnableBeauty(bool enable) => new(core.Native.EnableEffectsBeauty(core.Handle, Flags.Of(enable)));

    public EngineResult SetBeauty(BeautyLevels levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var param = new ZegoEffectsBeautyParam
        {
            WhitenIntensity = levels.Whiten,
            RosyIntensity = levels.Rosy,
            SmoothIntensity = levels.Smooth,
            SharpenIntensity = levels.Sharpen,
        };
        return new(core.Native.SetEffectsBeautyParam(core.Handle, param));
    }
}
