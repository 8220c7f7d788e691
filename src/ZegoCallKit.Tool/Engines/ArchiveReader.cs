using System.Formats.Tar;
using System.IO.Compression;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Engines;

/// <summary>Lists the files of a gzipped tar archive or a ZIP archive (which a NuGet package is, too); a library alone is a list of one file. Nothing is written.</summary>
internal static class ArchiveReader
{
    private const int MaxFiles = 100_000;

    // Unpacked; a bomb ends here.
    private const long MaxBytes = 4L << 30;

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="shownPath">The path for messages.</param>
    /// <exception cref="ToolException">The file cannot be read, or is neither an archive nor a library.</exception>
    public static IEnumerable<ArchiveFile> Read(string path, string shownPath)
    {
        using var file = Open(path, shownPath);
        var start = new byte[4_096];
        var header = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        file.Position = 0;
        IEnumerable<ArchiveFile> files = header switch
        {
            [0x1f, 0x8b, ..] => ReadTar(file),
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => ReadZip(file),
            _ when BinaryImage.Parse(header) is not null => [new ArchiveFile(Path.GetFileName(path), IsRegular: true, file)],
            _ => throw ToolException.Refused($"'{shownPath}' is not a gzipped tar archive, a ZIP archive or a library."),
        };
        foreach (var inner in files)
        {
            yield return inner;
        }
    }

    /// <summary>Returns whether a fault comes from the content of an archive.</summary>
    public static bool IsOfContent(Exception fault) => fault is InvalidDataException or EndOfStreamException or FormatException or NotSupportedException;

    private static FileStream Open(string path, string shownPath)
    {
        try
        {
            return RegularFile.OpenRead(path, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Refused($"'{shownPath}' cannot be read: {fault.Message}", fault);
        }
    }

    private static IEnumerable<ArchiveFile> ReadTar(Stream file)
    {
        using var unzipped = new LimitedStream(new GZipStream(file, CompressionMode.Decompress), MaxBytes, "The archive");
        using var tar = new TarReader(unzipped);
        var count = 0;
        while (tar.GetNextEntry() is { } entry)
        {
            if (++count > MaxFiles)
            {
                throw TooManyFiles();
            }

            if (entry.EntryType is not TarEntryType.Directory)
            {
                yield return new ArchiveFile(entry.Name, entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile, entry.DataStream ?? Stream.Null);
            }
        }
    }

    private static IEnumerable<ArchiveFile> ReadZip(Stream file)
    {
        const int UnixTypeShift = 16 + 12;
        const int UnixRegular = 8;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MaxFiles)
        {
            throw TooManyFiles();
        }

        foreach (var entry in zip.Entries.Where(static entry => !entry.FullName.EndsWith('/')))
        {
            // 0 if the archive was not made on Unix.
            var type = (uint)entry.ExternalAttributes >> UnixTypeShift;
            using var content = new LazyStream(entry.Open);
            yield return new ArchiveFile(entry.FullName, type is 0 or UnixRegular, content);
        }
    }

    private static InvalidDataException TooManyFiles() => new($"It contains more than {MaxFiles} files.");
}
