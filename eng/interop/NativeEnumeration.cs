namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents an enum.</summary>
public sealed record NativeEnumeration(string Name, IReadOnlyList<KeyValuePair<string, int>> Members);
