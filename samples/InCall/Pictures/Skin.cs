namespace InCall.Pictures;

/// <summary>What a patch of skin looks like.</summary>
/// <param name="Brightness">0 to 255.</param>
/// <param name="Noise">How far neighbouring pixels differ, in steps of 1 to 255.</param>
/// <param name="Redness">How far red is above green and blue.</param>
internal sealed record Skin(double Brightness, double Noise, double Redness);
