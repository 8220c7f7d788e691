using ZegoCallKit.Express.Loading;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Engines;

/// <summary>
/// Finds ZEGO's libraries in archives and folders by their names, and reads what they are from their content. Nothing is written under a name from an archive: a library
/// is copied to a numbered file of a working folder.
/// </summary>
/// <param name="workFolder">The working folder, of which the caller disposes.</param>
internal sealed class LibraryFinder(string workFolder)
{
    /// <summary>The largest library that is read, ten times those of version 3.25.</summary>
    public const long MaxLibraryBytes = 512L << 20;

    private const int MaxDepth = 8;

    private int _count;

    /// <summary>Finds the libraries in an archive, or reads a library that is a file of its own.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="shownPath">The path for messages.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ToolException">The file cannot be read, is damaged, or hides a library behind a link.</exception>
    public async Task<IReadOnlyList<FoundLibrary>> FindInFileAsync(string path, string shownPath, CancellationToken cancellationToken)
    {
        var found = new List<FoundLibrary>();
        try
        {
            foreach (var file in ArchiveReader.Read(path, shownPath))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var isAlone = file.Content is FileStream;
                if (isAlone || LibraryPlatform.IsLibraryName(file.FileName))
                {
                    found.Add(await CopyAsync(file, isAlone ? shownPath : $"{shownPath}: {file.Name}", cancellationToken));
                }
            }
        }
        catch (Exception fault) when (ArchiveReader.IsOfContent(fault))
        {
            throw ToolException.Refused($"'{shownPath}' is damaged or not what it seems to be: {fault.Message}", fault);
        }

        return found;
    }

    /// <summary>Finds the libraries in a folder and the folders below it; links are not followed.</summary>
    public static async Task<IReadOnlyList<FoundLibrary>> FindInFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = MaxDepth, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        var found = new List<FoundLibrary>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Where(static path => LibraryPlatform.IsLibraryName(Path.GetFileName(path))).Order(StringComparer.Ordinal))
        {
            found.Add(await ReadAsync(path, path, cancellationToken));
        }

        return found;
    }

    /// <summary>Reads a library.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="origin">Where it was found, for messages.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<FoundLibrary> ReadAsync(string path, string origin, CancellationToken cancellationToken)
    {
        await using var file = RegularFile.OpenRead(path, FileShare.Read);
        if (file.Length > MaxLibraryBytes)
        {
            throw ToolException.Refused($"'{origin}' has {file.Length} bytes, more than the {MaxLibraryBytes} of any library.");
        }

        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancellationToken);
        var hashes = await FileHashes.OfAsync(new MemoryStream(content, writable: false), cancellationToken);
        var (inspection, problem) = Inspect(content);
        return new FoundLibrary { Origin = origin, Path = path, Bytes = content.Length, Hashes = hashes, Inspection = inspection, Problem = problem };
    }

    private async Task<FoundLibrary> CopyAsync(ArchiveFile file, string origin, CancellationToken cancellationToken)
    {
        if (file.LeadsOut)
        {
            throw ToolException.Refused($"The name of '{origin}' leads out of its archive. Archives of ZEGO contain no such names.");
        }

        if (!file.IsRegular)
        {
            throw ToolException.Refused($"'{origin}' is a link or a device, and not a file. Archives of ZEGO contain no such library.");
        }

        if (file.Content is FileStream alone)
        {
            // It need not be copied.
            return await ReadAsync(alone.Name, origin, cancellationToken);
        }

        var path = Path.Join(workFolder, $"{_count++}.library");
        await using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await new LimitedStream(file.Content, MaxLibraryBytes, $"'{origin}'").CopyToAsync(copy, cancellationToken);
        }

        return await ReadAsync(path, origin, cancellationToken);
    }

    private static (LibraryInspection? Inspection, string? Problem) Inspect(byte[] content)
    {
        try
        {
            var inspection = LibraryInspection.Of(content);
            return inspection switch
            {
                { IsEngine: false } => (inspection, "It is not ZEGO Express: it does not export zego_express_get_version."),
                { Missing: [var first, ..] } => (inspection, $"It lacks {inspection.Missing.Count} function(s) that the kit needs, such as {first}. Use a full build of ZEGO Express Video, 3.24 or a later 3.x."),
                _ => (inspection, null),
            };
        }
        catch (InvalidDataException fault)
        {
            return (null, fault.Message);
        }
    }
}
