using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Interop;

/// <summary>
/// How callbacks receive structs of thousands of bytes by value. The runtime stops the process when an unmanaged callback has such a parameter on x64 Linux
/// ("attempted to call a UnmanagedCallersOnly method from managed code"; seen from about 2,000 bytes, on .NET 10). So the parameter is declared as what the
/// calling convention makes of it: an address, or parts that follow one another on the stack.
/// </summary>
internal static class LargeStructs
{
    /// <summary>Whether the caller passes the address of a copy: on Windows x64 and on every arm64. Otherwise the bytes themselves lie on the stack.</summary>
    public static bool PassedByAddress { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => OperatingSystem.IsWindows(),
        Architecture.X86 => false,
        _ => true,
    };
}
