using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Loading;

/// <summary>Represents what the file of a library reveals without being loaded.</summary>
/// <param name="Image">The system and the processors.</param>
/// <param name="IsEngine">Whether it exports a function of ZEGO Express.</param>
/// <param name="Missing">The functions that the kit needs and that a part of the image lacks, in alphabetical order.</param>
internal sealed record LibraryInspection(BinaryImage Image, bool IsEngine, IReadOnlyList<string> Missing)
{
    private const string VersionFunction = "zego_express_get_version";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not a library, or is damaged.</exception>
    public static LibraryInspection Of(ReadOnlySpan<byte> file)
    {
        var image = BinaryImage.Parse(file) ?? throw new InvalidDataException("The file is not a library for Windows, macOS or Linux.");
        var parts = ExportList.Read(file);
        return new LibraryInspection(
            image,
            parts.All(static exports => exports.Contains(VersionFunction)),
            [.. parts.SelectMany(MissingFrom).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<string> MissingFrom(IReadOnlySet<string> exports)
    {
        var found = new NativeExports(name => exports.Contains(name) ? 1 : 0);
        _ = new NativeFunctions(found);
        return found.Missing;
    }
}
