namespace ZegoCallKit.InteropGenerator;

/// <summary>An error code with its name in C#, and what to do about it where there is something particular to say.</summary>
public sealed record NativeError(int Code, string Name, string Meaning, string Advice);
