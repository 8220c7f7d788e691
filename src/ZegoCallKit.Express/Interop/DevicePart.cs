using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Interop;

/// <summary>A sixth of a <see cref="ZegoDeviceInfo"/>: see <see cref="LargeStructs"/>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 512)]
internal struct DevicePart
{
    /// <summary>How many make a device.</summary>
    public const int Count = 6;
}
