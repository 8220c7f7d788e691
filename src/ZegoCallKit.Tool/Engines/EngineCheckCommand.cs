using System.Globalization;
using Spectre.Console.Cli;
using ZegoCallKit.Express;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Engines;

/// <summary>Checks libraries. It exits with 1 if there is none, or one that the kit cannot use.</summary>
internal sealed class EngineCheckCommand(ToolHost host) : ToolCommand<EngineCheckSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, EngineCheckSettings settings, CancellationToken cancellationToken)
    {
        var shown = settings.Path ?? (Host.Variable(ExpressEngineOptions.LibraryVariable) is { Length: > 0 } variable ? variable : ".");
        var path = Host.FullPath(shown);
        var work = Directory.CreateTempSubdirectory("zegocallkit-");
        try
        {
            var isFolder = Directory.Exists(path);
            var found = isFolder
                ? await LibraryFinder.FindInFolderAsync(path, cancellationToken)
                : await new LibraryFinder(work.FullName).FindInFileAsync(path, shown, cancellationToken);
            if (found.Count == 0)
            {
                throw ToolException.Failed($"'{shown}' contains no library of ZEGO Express. '{ToolApp.Name} engine get' makes a package with it.");
            }

            var checker = new LibraryChecker(Host);

            // A copy in the working folder could not be deleted while it is loaded.
            var reports = found.Select(library => checker.Check(library, !settings.NoLoad && !library.Path.StartsWith(work.FullName, StringComparison.Ordinal))).ToList();
            var result = new EngineCheckResult { Ok = reports.TrueForAll(static report => report.Problem is null), Libraries = reports };
            Report(result, settings.Json);
            return result.Ok ? ExitCode.Success : ExitCode.Failed;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private void Report(EngineCheckResult result, bool json)
    {
        if (json)
        {
            Json(result, ReadableJson.Context.EngineCheckResult);
            return;
        }

        foreach (var library in result.Libraries)
        {
            var isUsable = library.Problem is null;
            var version = library.Version is { } text ? $"ZEGO Express {text}" : "not loaded";
            Line(
                isUsable ? "green" : "red",
                isUsable ? "ok    " : "fail  ",
                string.Create(CultureInfo.InvariantCulture, $"{library.Path}: {library.Target ?? "unknown"}, {library.Bytes:N0} bytes, SHA-256 {library.Sha256}, {version}"));
            if (library.Problem is { } problem)
            {
                Line($"      {problem}");
            }
        }
    }
}
