namespace ZegoCallKit.Media;

/// <summary>Specifies the strength of each beauty effect (ZEGO: <c>zego_effects_beauty_param</c>): 0 for off, 100 for the maximum, 50 by default.</summary>
public sealed record BeautyLevels
{
    /// <summary>The levels at which every effect is off.</summary>
    public static readonly BeautyLevels None = new() { Whiten = 0, Smooth = 0, Sharpen = 0, Rosy = 0 };

    /// <summary>Gets the brightening of the frame: 0 to 100.</summary>
    public int Whiten { get; init; } = 50;

    /// <summary>Gets the smoothing of skin and other plain surfaces, which keeps edges: 0 to 100.</summary>
    public int Smooth { get; init; } = 50;

    /// <summary>Gets the sharpening of details: 0 to 100.</summary>
    public int Sharpen { get; init; } = 50;

    /// <summary>Gets the warming of skin towards red: 0 to 100.</summary>
    public int Rosy { get; init; } = 50;

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Whiten, 0, 100, parameter);
        OptionGuard.Range(Smooth, 0, 100, parameter);
        OptionGuard.Range(Sharpen, 0, 100, parameter);
        OptionGuard.Range(Rosy, 0, 100, parameter);
    }
}
