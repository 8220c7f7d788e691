using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>The beauty at one moment. Immutable.</summary>
public sealed record BeautyState
{
    /// <summary>Whether it is on.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>How strong each effect is, also while it is off.</summary>
    public BeautyLevels Levels { get; init; } = new();
}
