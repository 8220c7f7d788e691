namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents a file to write.</summary>
/// <param name="Path">The path relative to the repository's root, with slashes.</param>
/// <param name="Text">The text, with lines that end with a line feed.</param>
public sealed record GeneratedFile(string Path, string Text);
