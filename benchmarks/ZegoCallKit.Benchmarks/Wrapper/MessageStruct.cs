using System.Runtime.InteropServices;

namespace ZegoCallKit.Benchmarks.Wrapper;

#pragma warning disable CS0649 // The runtime's marshaling assigns the fields.

/// <summary>A broadcast message as ZEGO's wrapper has it marshaled.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MessageStruct
{
    [MarshalAs(UnmanagedType.ByValArray, SizeConst = 10240)]
    public byte[] Message;

    public ulong Id;

    public ulong SentAt;

    public UserStruct From;
}
