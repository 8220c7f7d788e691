namespace ZegoCallKit;

/// <summary>Describes an error code.</summary>
/// <param name="Meaning">The meaning of the code.</param>
/// <param name="Advice">The advice for the caller.</param>
internal sealed record ErrorEntry(string Meaning, string Advice);
