namespace ZegoCallKit.Media;

/// <summary>How strong each effect of the beauty is (ZEGO: <c>zego_effects_beauty_param</c>): 0 for not at all, 100 for the most, 50 by default.</summary>
public sealed record BeautyLevels
{
    /// <summary>Every effect off.</summary>
    public static readonly BeautyLevels None = new() { Whiten = 0, Smooth = 0, Sharpen = 0, Rosy = 0 };

    /// <summary>Brightens the picture, 0 to 100.</summary>
    public int Whiten { get; init; } = 50;

    /// <summary>Smooths skin and other plain surfaces and keeps edges, 0 to 100.</summary>
    public int Smooth { get; init; } = 50;

    /// <summary>Sharpens details, 0 to 100.</summary>
    public int Sharpen { get; init; } = 50;

    /// <summary>Warms skin towards red, 0 to 100.</summary>
    public int Rosy { get; init; } = 50;

    internal void Validate(string parameter)
    {
        Guard.Range(Whiten, 0, 100, nameof(Whiten), parameter);
        Guard.Range(Smooth, 0, 100, nameof(Smooth), parameter);
        Guard.Range(Sharpen, 0, 100, nameof(Sharpen), parameter);
        Guard.Range(Rosy, 0, 100, nameof(Rosy), parameter);
    }
}
