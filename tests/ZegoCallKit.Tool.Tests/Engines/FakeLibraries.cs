using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.TestImages;

namespace ZegoCallKit.Tool.Tests.Engines;

/// <summary>Libraries that export what the kit needs and contain nothing, and archives with them.</summary>
internal static class FakeLibraries
{
    private static readonly Lazy<string[]> Names = new(static () =>
    {
        var exports = new NativeExports(static _ => 0);
        _ = new NativeFunctions(exports);
        return [.. exports.Missing, "zego_express_get_version"];
    });

    public static byte[] WindowsX64 { get; } = LibraryImages.Pe(LibraryImages.WindowsX64, Names.Value);

    public static byte[] WindowsX86 { get; } = LibraryImages.Pe(LibraryImages.WindowsX86, Names.Value);

    public static byte[] Mac { get; } = LibraryImages.Universal(Names.Value);

    public static byte[] LinuxX64 { get; } = LibraryImages.Elf(LibraryImages.LinuxX64, Names.Value);

    public static byte[] LinuxArm64 { get; } = LibraryImages.Elf(LibraryImages.LinuxArm64, Names.Value);

    public static byte[] Incomplete { get; } = LibraryImages.Elf(LibraryImages.LinuxX64, [.. Names.Value.Skip(2)]);

    /// <summary>Gets a library for this process, and the name that it has here; <see langword="null"/> where the kit supports none.</summary>
    public static (string Name, byte[] Content)? ForThisProcess => (OperatingSystem.IsWindows(), OperatingSystem.IsMacOS(), RuntimeInformation.ProcessArchitecture) switch
    {
        (true, _, Architecture.X64) => ("ZegoExpressEngine.dll", WindowsX64),
        (_, true, _) => ("libZegoExpressEngine.dylib", Mac),
        (false, false, Architecture.X64) => ("libZegoExpressEngine.so", LinuxX64),
        _ => null,
    };

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] ZipWithLink(string name)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = unchecked((int)(0xA1FFu << 16));
            using var content = entry.Open();
            content.Write("/etc/passwd"u8);
        }

        return memory.ToArray();
    }

    public static byte[] Tgz(params (string Name, byte[] Content)[] files) =>
        Tgz(tar => Array.ForEach(files, file => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, file.Name) { DataStream = new MemoryStream(file.Content) })));

    public static byte[] Tgz(Action<TarWriter> write)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            write(tar);
        }

        return memory.ToArray();
    }

    /// <summary>Builds an archive as ZEGO's npm package is one.</summary>
    public static byte[] Npm() => Tgz(
        ("package/package.json", "{}"u8.ToArray()),
        ("package/win/x64/ZegoExpressEngine.dll", WindowsX64),
        ("package/win/x86/ZegoExpressEngine.dll", WindowsX86),
        ("package/mac/libZegoExpressEngine.dylib", Mac));
}
