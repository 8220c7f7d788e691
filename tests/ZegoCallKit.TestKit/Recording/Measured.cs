namespace ZegoCallKit.TestKit.Recording;

/// <summary>Represents one measurement.</summary>
/// <param name="Instrument">The name of the instrument.</param>
/// <param name="Value">The measured value.</param>
/// <param name="Attributes">The attributes as <c>name=value</c>, separated by commas.</param>
public sealed record Measured(string Instrument, double Value, string Attributes);
