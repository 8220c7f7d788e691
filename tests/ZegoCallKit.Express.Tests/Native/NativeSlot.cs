namespace ZegoCallKit.Express.Tests.Native;

/// <summary>A registered callback.</summary>
internal readonly record struct NativeSlot(nint Function, nint Context);
