using System.Globalization;
using NuGet.Versioning;
using Spectre.Console.Cli;
using ZegoCallKit.Internal;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Engines;

/// <summary>Makes a package of ZEGO's libraries, or unpacks them.</summary>
internal sealed class EngineGetCommand(ToolHost host) : ToolCommand<EngineGetSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, EngineGetSettings settings, CancellationToken cancellationToken)
    {
        var expected = settings.Expected.Select(FileHash.Parse).ToList();
        var registry = new NpmRegistry(Host);
        var address = registry.AddressOf(settings.Registry);
        var downloads = settings.Download || settings.From.Length == 0;
        var version = VersionOf(settings, downloads);
        var work = Directory.CreateTempSubdirectory("zegocallkit-");
        try
        {
            var finder = new LibraryFinder(work.FullName);
            var sources = new List<SourceReport>();
            var libraries = new List<FoundLibrary>();
            foreach (var file in settings.From)
            {
                sources.Add(await CheckedAsync(file, expected, cancellationToken));
                libraries.AddRange(Usable(await finder.FindInFileAsync(Host.FullPath(file), file, cancellationToken), file));
            }

            if (downloads)
            {
                var archive = await registry.FetchAsync(address, settings.Cache is { } cache ? Host.FullPath(cache) : Host.CacheFolder, cancellationToken);
                sources.Add(await CheckedAsync(archive, [Host.Package.Integrity], cancellationToken));
                libraries.AddRange(Usable(await finder.FindInFileAsync(archive, Path.GetFileName(archive), cancellationToken), archive));
            }

            var chosen = OneEach(libraries);
            cancellationToken.ThrowIfCancellationRequested();
            var result = new EngineGetResult
            {
                Package = settings.Unpack is null ? SdkPackage.Write(chosen, version!, work.FullName, Host.FullPath(settings.Output)) : null,
                Version = settings.Unpack is null ? version!.ToNormalizedString() : null,
                Runtimes = settings.Unpack is { } folder ? Unpack(chosen, Host.FullPath(folder)) : null,
                Sources = sources,
                Libraries = [.. chosen.Select(LibraryReport.Of)],
            };
            Report(result, settings.Json);
            return ExitCode.Success;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private NuGetVersion? VersionOf(EngineGetSettings settings, bool downloads)
    {
        if (settings.SdkVersion is { } text)
        {
            return NuGetVersion.TryParse(text, out var version)
                ? version
                : throw ToolException.Refused($"--sdk-version must be a version such as {Host.Package.SdkVersion}; it is '{text}'.");
        }

        // A .tgz without an expected hash can only be the pinned archive.
        var isPinned = downloads || (settings.Expected.Length == 0 && settings.From.Any(static file => file.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)));
        return isPinned || settings.Unpack is not null
            ? NuGetVersion.Parse(Host.Package.SdkVersion)
            : throw ToolException.Refused($"--sdk-version is needed, because the version of '{settings.From[0]}' is not known. It becomes the version of the package.");
    }

    private async Task<SourceReport> CheckedAsync(string file, List<FileHash> expected, CancellationToken cancellationToken)
    {
        FileHashes hashes;
        try
        {
            await using var stream = RegularFile.OpenRead(Host.FullPath(file), FileShare.Read);
            hashes = await FileHashes.OfAsync(stream, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Refused($"'{file}' cannot be read: {fault.Message}", fault);
        }

        if (expected.Count == 0 && file.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase))
        {
            expected = [Host.Package.Integrity];
        }

        return expected.Count == 0 || expected.Any(hashes.Fit)
            ? new SourceReport { Path = file, Sha256 = hashes.Sha256, Sha512 = hashes.Sha512, HashChecked = expected.Count > 0 }
            : throw ToolException.Failed($"'{file}' has the SHA-256 {hashes.Sha256} and the SHA-512 {hashes.Sha512}; expected {string.Join(" or ", expected)}. It is not what was checked.");
    }

    // Libraries for systems that the kit does not support, such as Linux on arm64, are left out.
    private static List<FoundLibrary> Usable(IReadOnlyList<FoundLibrary> found, string file)
    {
        if (found.FirstOrDefault(static library => library.Inspection is null) is { } damaged)
        {
            throw ToolException.Refused($"'{damaged.Origin}' is no usable library: {damaged.Problem}");
        }

        var usable = found.Where(static library => library.Platform is not null).ToList();
        if (usable.Count > 0)
        {
            return usable;
        }

        var others = string.Join(" and ", found.Select(static library => library.Inspection!.Image).Distinct());
        throw ToolException.Refused($"'{file}' contains no library of ZEGO Express for Windows x64 or x86, macOS or Linux x64{(others.Length > 0 ? $", only one for {others}" : "")}.");
    }

    private static List<FoundLibrary> OneEach(IEnumerable<FoundLibrary> libraries) =>
    [
        .. libraries.GroupBy(static library => library.Platform!).OrderBy(static group => group.Key.Rid, StringComparer.Ordinal).Select(static group =>
            group.Select(static library => library.Hashes.Sha512).Distinct(StringComparer.Ordinal).Count() == 1
                ? group.First()
                : throw ToolException.Refused(
                    $"There are different libraries for {group.Key.Rid}: {string.Join(", ", group.Select(static library => $"'{library.Origin}'"))}. Unpack the archive and pass the right one by --from.")),
    ];

    private static string Unpack(List<FoundLibrary> libraries, string folder)
    {
        foreach (var library in libraries)
        {
            var path = Path.Join(folder, SdkPackage.PathOf(library.Platform!));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            FileReplacement.Write(path, target =>
            {
                using var source = File.OpenRead(library.Path);
                source.CopyTo(target);
            });
        }

        return Path.Join(folder, "runtimes");
    }

    private void Report(EngineGetResult result, bool json)
    {
        foreach (var source in result.Sources.Where(static source => !source.HashChecked))
        {
            Note($"'{source.Path}' was not compared with a hash, because none was given by --expect. Its SHA-256 is {source.Sha256}.");
        }

        foreach (var library in result.Libraries.Where(static library => library.Problem is not null))
        {
            Note($"'{library.Path}': {library.Problem}");
        }

        if (json)
        {
            Json(result, ReadableJson.Context.EngineGetResult);
            return;
        }

        foreach (var library in result.Libraries)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{library.Runtime,-10} {library.Bytes,12:N0} bytes  SHA-256 {library.Sha256}"));
        }

        Line(result.Package ?? result.Runtimes!);
    }
}
