namespace ZegoCallKit.InteropGenerator;

/// <summary>An error code with its name in C#.</summary>
public sealed record NativeError(int Code, string Name, string Meaning);
