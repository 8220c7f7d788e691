namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents a struct with its layout on 64-bit systems.</summary>
public sealed record NativeStruct(string Name, int Size, IReadOnlyList<NativeField> Fields);
