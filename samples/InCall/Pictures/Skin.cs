namespace InCall.Pictures;

/// <summary>The measurements of a patch of skin.</summary>
/// <param name="Brightness">The brightness, 0 to 255.</param>
/// <param name="Noise">The average difference of neighboring pixels, in steps of 1 to 255.</param>
/// <param name="Redness">The difference between red and the other colors.</param>
internal sealed record Skin(double Brightness, double Noise, double Redness);
