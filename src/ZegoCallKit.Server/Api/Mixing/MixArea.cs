namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents where an input is shown in the output, in pixels from the output's left and upper border.</summary>
public sealed record MixArea
{
    /// <summary>Gets the left border.</summary>
    public required int Left { get; init; }

    /// <summary>Gets the upper border.</summary>
    public required int Top { get; init; }

    /// <summary>Gets the right border, to the right of the left one.</summary>
    public required int Right { get; init; }

    /// <summary>Gets the lower border, below the upper one.</summary>
    public required int Bottom { get; init; }

    /// <summary>Gets the layer: areas with larger numbers cover those with smaller ones. The default is 0.</summary>
    public int Layer { get; init; }

    /// <summary>Gets the radius of the corners: 0 (the default) to 100.</summary>
    public int CornerRadius { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Check(Left >= 0 && Top >= 0 && Right > Left && Bottom > Top, parameter, nameof(Left), $"and Top must not be negative, Right must be greater than Left, and Bottom greater than Top; the area is {Left},{Top} to {Right},{Bottom}");
        OptionGuard.Range(Layer, 0, int.MaxValue, parameter);
        OptionGuard.Range(CornerRadius, 0, 100, parameter);
    }
}
