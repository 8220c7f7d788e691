namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents a field of a struct.</summary>
public sealed record NativeField(string Name, string Type, int? ArrayLength, int Offset, int Size);
