namespace ZegoCallKit;

/// <summary>What is known of an error code.</summary>
/// <param name="Meaning">What it says.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record ErrorEntry(string Meaning, string Advice);
