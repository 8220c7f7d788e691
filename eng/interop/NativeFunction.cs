namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents an exported function.</summary>
public sealed record NativeFunction(string Name, string Group, bool IsRequired, string Returns, IReadOnlyList<NativeParameter> Parameters);
