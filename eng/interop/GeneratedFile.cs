namespace ZegoCallKit.InteropGenerator;

/// <summary>A file to write.</summary>
/// <param name="Path">Relative to the repository's root, with slashes.</param>
/// <param name="Text">Its text, lines ended by a line feed.</param>
public sealed record GeneratedFile(string Path, string Text);
