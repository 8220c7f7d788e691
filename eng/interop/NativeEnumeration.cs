namespace ZegoCallKit.InteropGenerator;

/// <summary>An enum.</summary>
public sealed record NativeEnumeration(string Name, IReadOnlyList<KeyValuePair<string, int>> Members);
