namespace ZegoCallKit.InteropGenerator;

/// <summary>A callback and the function that registers it.</summary>
/// <param name="Handler">The class that handles it; empty for one that is bound only, or is handled by hand.</param>
public sealed record NativeCallback(string Name, string Group, bool IsRequired, string RegisterFunction, IReadOnlyList<NativeParameter> Parameters, string Handler);
