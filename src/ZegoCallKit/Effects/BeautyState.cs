using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>Describes the state of the beauty effects. Immutable.</summary>
public sealed record BeautyState
{
    /// <summary>Gets whether the effects are on.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>Gets the strength of each effect, even while the effects are off.</summary>
    public BeautyLevels Levels { get; init; } = new();
}
