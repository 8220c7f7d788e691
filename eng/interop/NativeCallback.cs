namespace ZegoCallKit.InteropGenerator;

/// <summary>A callback and the function that registers it.</summary>
public sealed record NativeCallback(string Name, string Group, bool IsRequired, string RegisterFunction, IReadOnlyList<NativeParameter> Parameters);
