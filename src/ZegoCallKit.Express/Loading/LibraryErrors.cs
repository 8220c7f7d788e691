using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Loading;

/// <summary>Describes the reasons why a library cannot be used.</summary>
internal static class LibraryErrors
{
    private const string HowToGet =
        "Reference the package ZEGO.Express.SDK (created by 'zegocallkit engine get'), put ZEGO's library next to the program, or set its path in ExpressEngineOptions.LibraryPath or "
        + ExpressEngineOptions.LibraryVariable + ". For Linux, download it from ZEGO's website.";

    public static ZegoLibraryException NotFound(IReadOnlyList<string> searched) => new(
        ZegoErrorCode.LoadLibraryFailed, $"{LibraryLocator.FileName} was not found; searched {string.Join(", ", searched)}", HowToGet, null, searched);

    public static ZegoLibraryException OtherMachine(string path, BinaryImage image, IReadOnlyList<string> searched) => new(
        ZegoErrorCode.LoadLibraryFailed,
        $"'{path}' is for {image}, but this process is {BinaryImage.CurrentSystem} {RuntimeInformation.ProcessArchitecture}",
        "Use the library for this system and processor, or run the program for those of the library.",
        path,
        searched);

    public static ZegoLibraryException CannotLoad(string path, Exception cause, IReadOnlyList<string> searched) => new(
        ZegoErrorCode.LoadLibraryFailed,
        $"'{path}' was found but the system cannot load it ({cause.Message.ReplaceLineEndings(" ").TrimEnd('.')})",
        "Check that the file is complete and that the libraries it depends on are installed.",
        path,
        searched,
        cause);

    public static ZegoLibraryException NotTheEngine(string path, string export) => new(
        ZegoErrorCode.LoadLibraryFuncNotFound, $"'{path}' is not ZEGO Express: it does not export {export}", HowToGet, path, [path]);

    public static ZegoLibraryException TooOld(string path, string version) => new(
        ZegoErrorCode.LoadLibraryFuncNotFound, $"'{path}' is ZEGO Express {version}", $"Use version {EngineVersion.Oldest.Major}.{EngineVersion.Oldest.Minor} or a later {EngineVersion.Oldest.Major}.x.", path, [path]);

    public static ZegoLibraryException TooNew(string path, string version) => new(
        ZegoErrorCode.LoadLibraryFuncNotFound,
        $"'{path}' is ZEGO Express {version}, and its functions may differ from those of version {EngineVersion.Oldest.Major}",
        $"Use a {EngineVersion.Oldest.Major}.x of at least {EngineVersion.Oldest.Major}.{EngineVersion.Oldest.Minor}, or a newer ZegoCallKit.",
        path,
        [path]);

    public static ZegoLibraryException MissingExports(string path, string version, IReadOnlyList<string> missing) => new(
        ZegoErrorCode.LoadLibraryFuncNotFound,
        $"'{path}' (ZEGO Express {version}) lacks {missing.Count} function(s) that the kit needs: {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", …" : "")}",
        "Use a full build of ZEGO Express Video, 3.24 or a later 3.x.",
        path,
        [path]);
}
