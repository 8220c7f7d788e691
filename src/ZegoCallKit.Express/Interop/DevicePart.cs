using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Interop;

/// <summary>Represents a sixth of a <see cref="ZegoDeviceInfo"/>: see <see cref="LargeStructs"/>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 512)]
internal struct DevicePart
{
    /// <summary>The number of parts in a device.</summary>
    public const int Count = 6;
}
