using ZegoCallKit.Collections;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>Represents the engine's built-in beauty effects, for all channels. On the in-memory engine they are those of <see cref="BeautyProcessor"/>.</summary>
public interface IBeauty
{
    /// <summary>Gets whether the effects are on and how strong they are; completes when the client is disposed.</summary>
    IObservableState<BeautyState> State { get; }

    /// <summary>Turns the effects on, or changes their strength (ZEGO: <c>start_effects_env</c>, <c>set_effects_beauty_param</c>, <c>enable_effects_beauty</c>).</summary>
    /// <param name="levels">The strength of each effect; <see langword="null"/> for the previous levels, which are 50 each at first.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">A level is not between 0 and 100; nothing was sent. Engines would accept it.</exception>
    /// <exception cref="ZegoException">The effects were turned on for the first time while something was previewed or published (1007020). Turn them on earlier; they may be turned off in between.</exception>
    Task EnableAsync(BeautyLevels? levels = null, CancellationToken cancellationToken = default);

    /// <summary>Turns the effects off; they can be turned on again at any time.</summary>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    Task DisableAsync(CancellationToken cancellationToken = default);
}
