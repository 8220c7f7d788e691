using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Loading;

/// <summary>Lists the places where the library can be.</summary>
internal static class LibraryLocator
{
    /// <summary>Gets the file name of the library on this system.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "ZegoExpressEngine.dll" : OperatingSystem.IsMacOS() ? "libZegoExpressEngine.dylib" : "libZegoExpressEngine.so";

    /// <summary>Returns the files to try, in order. A specified place is the only one.</summary>
    public static IReadOnlyList<string> Files(string? named, string programFolder) =>
        string.IsNullOrEmpty(named)
            ?
            [
                Path.Combine(programFolder, FileName),
                .. RuntimeIdentifiers().Select(rid => Path.Combine(programFolder, "runtimes", rid, "native", FileName)),
            ]
            : [Path.GetFullPath(Directory.Exists(named) ? Path.Combine(named, FileName) : named)];

    private static IEnumerable<string> RuntimeIdentifiers()
    {
        var processor = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.X86 => "x86",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            var other => other.ToString(),
        };
        if (OperatingSystem.IsWindows())
        {
            return [$"win-{processor}"];
        }

        return OperatingSystem.IsMacOS() ? [$"osx-{processor}", "osx"] : [$"linux-{processor}"];
    }
}
