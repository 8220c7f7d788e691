namespace ZegoCallKit.TestKit.Recording;

/// <summary>One measurement.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Value">Its value.</param>
/// <param name="Attributes">Its attributes as <c>name=value</c>, separated by commas.</param>
public sealed record Measured(string Instrument, double Value, string Attributes);
