using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for the engine's built-in beauty effects.</summary>
public interface IEffectsCommands
{
    /// <summary>Makes the beauty effects available (<c>start_effects_env</c>). Call it before preview and publishing. Repeating it changes nothing.</summary>
    /// <returns>The result code: 0, or 1007020 if a channel is previewing or publishing.</returns>
    EngineResult StartEnvironment();

    /// <summary>Turns the beauty effects on or off, even while capturing (<c>enable_effects_beauty</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0, or 1007021 if the environment was not started.</returns>
    EngineResult EnableBeauty(bool enable);

    /// <summary>Sets the strength of each effect, even while capturing (<c>set_effects_beauty_param</c>). Engines accept any numbers, so check them first.</summary>
    /// <param name="levels">The levels: 0 to 100 each.</param>
    /// <returns>The result code: 0, or 1007022 if the environment was not started.</returns>
    EngineResult SetBeauty(BeautyLevels levels);
}
