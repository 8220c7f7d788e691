using System.Runtime.InteropServices;

namespace ZegoCallKit.Benchmarks.Wrapper;

#pragma warning disable CS0649 // The runtime's marshaling assigns the fields.

/// <summary>A sound level as ZEGO's wrapper has it marshaled.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LevelStruct
{
    [MarshalAs(UnmanagedType.ByValArray, SizeConst = 256)]
    public byte[] StreamId;

    public float Level;

    public int Voice;
}
