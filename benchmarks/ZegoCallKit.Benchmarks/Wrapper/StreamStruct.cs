using System.Runtime.InteropServices;

namespace ZegoCallKit.Benchmarks.Wrapper;

#pragma warning disable CS0649 // The runtime's marshaling assigns the fields.

/// <summary>A stream as ZEGO's wrapper has it marshaled.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct StreamStruct
{
    public UserStruct User;

    [MarshalAs(UnmanagedType.ByValArray, SizeConst = 256)]
    public byte[] Id;

    [MarshalAs(UnmanagedType.ByValArray, SizeConst = 1024)]
    public byte[] ExtraInfo;
}
