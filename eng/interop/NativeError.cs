namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents an error code with its C# name, and its advice, if there is specific advice.</summary>
public sealed record NativeError(int Code, string Name, string Meaning, string Advice);
