using ZegoCallKit.Effects;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the built-in beauty with <see cref="BeautyProcessor"/>.</summary>
internal sealed class EffectsCommands(EngineMedia media) : IEffectsCommands
{
    public EngineResult StartEnvironment() => media.Run("startEffectsEnv", () =>
    {
        if (media.Channels.All.Any(static channel => channel.IsCapturing))
        {
            return new((int)ZegoErrorCode.PreprocessEnableEffectsEnvFailed);
        }

        if (!media.Beauty.IsStarted)
        {
            media.Beauty.Reset();
            media.Beauty.IsStarted = true;
        }

        return EngineResult.Accepted;
    });

    public EngineResult EnableBeauty(bool enable) => media.Run("enableEffectsBeauty", () =>
    {
        if (!media.Beauty.IsStarted)
        {
            return new((int)ZegoErrorCode.PreprocessEnableEffectsBeautyFailed);
        }

        media.Beauty.IsEnabled = enable;
        return EngineResult.Accepted;
    });

    public EngineResult SetBeauty(BeautyLevels levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return media.RunAlways("setEffectsBeautyParam", () =>
        {
            if (!media.Beauty.IsStarted)
            {
                return new((int)ZegoErrorCode.PreprocessSetEffectsParamFailed);
            }

            // Like the real engine, accept any number and clamp it to the documented range.
            media.Beauty.Levels = new BeautyLevels
            {
                Whiten = Math.Clamp(levels.Whiten, 0, 100),
                Smooth = Math.Clamp(levels.Smooth, 0, 100),
                Sharpen = Math.Clamp(levels.Sharpen, 0, 100),
                Rosy = Math.Clamp(levels.Rosy, 0, 100),
            };
            return EngineResult.Accepted;
        });
    }
}
