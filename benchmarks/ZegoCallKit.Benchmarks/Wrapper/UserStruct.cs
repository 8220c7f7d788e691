using System.Runtime.InteropServices;

namespace ZegoCallKit.Benchmarks.Wrapper;

#pragma warning disable CS0649 // The runtime's marshaling assigns the fields.

/// <summary>A user as ZEGO's wrapper has it marshaled: every text is an array of bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct UserStruct
{
    [MarshalAs(UnmanagedType.ByValArray, SizeConst = 64)]
    public byte[] Id;

    [MarshalAs(UnmanagedType.ByValArray, SizeConst = 256)]
    public byte[] Name;
}
