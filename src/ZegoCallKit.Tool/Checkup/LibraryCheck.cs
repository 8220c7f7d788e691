using ZegoCallKit.Express;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Tool.Engines;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>Checks whether ZEGO's library is there and can be used.</summary>
/// <param name="host">The environment.</param>
internal sealed class LibraryCheck(ToolHost host)
{
    private const string Name = "library";

    private static readonly string HowToGet =
        $"Windows and macOS: '{ToolApp.Name} engine get' makes a package with it. Linux: download ZEGO Express Video from ZEGO's website and run '{ToolApp.Name} engine get --from FILE --sdk-version VERSION'.";

    public async Task<LibraryVerdict> RunAsync(string? named, CancellationToken cancellationToken)
    {
        var place = named ?? host.Variable(ExpressEngineOptions.LibraryVariable);
        var candidates = LibraryLocator.Files(string.IsNullOrEmpty(place) ? null : host.FullPath(place), host.CurrentFolder);
        if (candidates.FirstOrDefault(File.Exists) is not { } path)
        {
            return new(Finding.Fail(Name, $"{LibraryLocator.FileName} was not found; searched {string.Join(", ", candidates)}.", HowToGet), null);
        }

        LibraryReport report;
        try
        {
            report = new LibraryChecker(host).Check(await LibraryFinder.ReadAsync(path, path, cancellationToken), load: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ToolException)
        {
            return new(Finding.Fail(Name, $"'{path}' cannot be read: {fault.Message}", HowToGet), null);
        }

        if (report.Problem is { } problem)
        {
            return new(Finding.Fail(Name, $"'{path}' ({report.Target ?? "unknown"}) cannot be used: {problem}", HowToGet), null);
        }

        return report.Version is { } version
            ? new(Finding.Ok(Name, $"ZEGO Express {version} at '{path}' has all functions that the kit needs."), path)
            : new(Finding.Fail(Name, $"'{path}' is for {report.Target}, not for this process.", "Use the library for this system and processor."), null);
    }
}
