using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>The engine's built-in beauty.</summary>
public interface IEffectsCommands
{
    /// <summary>Makes beauty available (<c>start_effects_env</c>), before preview and publishing. Repeating it changes nothing.</summary>
    /// <returns>0; 1007020 a channel previews or publishes.</returns>
    EngineResult StartEnvironment();

    /// <summary>Gives the means of beauty back (<c>stop_effects_env</c>), after preview and publishing.</summary>
    /// <returns>0, also when it was not started; 1007020 a channel previews or publishes.</returns>
    EngineResult StopEnvironment();

    /// <summary>Switches beauty on or off, also while capturing (<c>enable_effects_beauty</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0; 1007021 the environment was not started.</returns>
    EngineResult EnableBeauty(bool enable);

    /// <summary>Sets how strong each effect is, also while capturing (<c>set_effects_beauty_param</c>). Engines take any numbers: check first.</summary>
    /// <param name="levels">0 to 100 each.</param>
    /// <returns>0; 1007022 the environment was not started.</returns>
    EngineResult SetBeauty(BeautyLevels levels);
}
