using System.Runtime.InteropServices;
using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.Tool.Engines;

/// <summary>A system that the kit supports, with the name of ZEGO's library there.</summary>
/// <param name="Rid">The runtime identifier of .NET.</param>
/// <param name="FileName">The name of the library.</param>
internal sealed record LibraryPlatform(string Rid, string FileName)
{
    private const string WindowsName = "ZegoExpressEngine.dll";
    private const string MacName = "libZegoExpressEngine.dylib";
    private const string LinuxName = "libZegoExpressEngine.so";

    /// <summary>Returns whether a file has the name of ZEGO's library on any system.</summary>
    public static bool IsLibraryName(string fileName) => fileName is WindowsName or MacName or LinuxName;

    /// <summary>Returns the platform of an image; <see langword="null"/> if the kit does not support it.</summary>
    public static LibraryPlatform? Of(BinaryImage image) => (image.System, image.Architectures) switch
    {
        ("Windows", [Architecture.X64]) => new("win-x64", WindowsName),
        ("Windows", [Architecture.X86]) => new("win-x86", WindowsName),
        ("macOS", [Architecture.X64]) => new("osx-x64", MacName),
        ("macOS", [Architecture.Arm64]) => new("osx-arm64", MacName),
        ("macOS", [_, ..]) => new("osx", MacName),
        ("Linux", [Architecture.X64]) => new("linux-x64", LinuxName),
        _ => null,
    };
}
