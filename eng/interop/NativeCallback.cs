namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents a callback and the function that registers it.</summary>
/// <param name="Handler">The class that handles it; empty for a callback that is only bound, or is handled by hand-written code.</param>
public sealed record NativeCallback(string Name, string Group, bool IsRequired, string RegisterFunction, IReadOnlyList<NativeParameter> Parameters, string Handler);
