using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Interop;

/// <summary>
/// Defines how callbacks receive structs of thousands of bytes by value. On x64 Linux, the runtime stops the process if an unmanaged callback has such a parameter
/// ("attempted to call a UnmanagedCallersOnly method from managed code"; observed from about 2,000 bytes, on .NET 10). The parameter is therefore declared as the
/// calling convention passes it: as an address, or as consecutive parts on the stack.
/// </summary>
internal static class LargeStructs
{
    /// <summary>Gets whether the caller passes the address of a copy: on Windows x64 and on every arm64. Otherwise the bytes themselves are on the stack.</summary>
    public static bool PassedByAddress { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => OperatingSystem.IsWindows(),
        Architecture.X86 => false,
        _ => true,
    };
}
