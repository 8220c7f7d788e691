using ZegoCallKit.Collections;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>The engine's built-in beauty, for all channels. On the in-memory engine it is <see cref="BeautyProcessor"/>.</summary>
public interface IBeauty
{
    /// <summary>Whether it is on, and how strong; completes when the client is disposed.</summary>
    IObservableState<BeautyState> State { get; }

    /// <summary>Switches it on, or changes how strong it is (ZEGO: <c>start_effects_env</c>, <c>set_effects_beauty_param</c>, <c>enable_effects_beauty</c>).</summary>
    /// <param name="levels">How strong each effect is; <see langword="null"/> for the levels of last time, at first 50 each.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is not 0 to 100; nothing was sent. Engines would take it.</exception>
    /// <exception cref="ZegoException">For the first time while something previews or publishes (1007020): switch it on before; it may be off in between.</exception>
    Task EnableAsync(BeautyLevels? levels = null, CancellationToken cancellationToken = default);

    /// <summary>Switches it off; it can be switched on again at any time.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    Task DisableAsync(CancellationToken cancellationToken = default);
}
