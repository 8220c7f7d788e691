using System.Runtime.InteropServices;

namespace ZegoCallKit.Effects.Loading;

/// <summary>Describes the reasons why the library cannot be used.</summary>
internal static class EffectsLibraryErrors
{
    private const string HowToGet =
        "Download the ZegoEffects SDK (C, version 1.4) from ZEGO's website and put its library next to the program, or set its path in EffectsOptions.LibraryPath or "
        + EffectsOptions.LibraryVariable + ".";

    public static EffectsLibraryException OtherSystem() => new(
        ZegoErrorCode.UnsupportedPlatform,
        $"the ZegoEffects SDK supports only Windows and macOS, and this system is {RuntimeInformation.OSDescription}",
        "Check EffectsProcessor.IsSupported before you use these effects, or use the beauty of the engine.",
        []);

    public static EffectsLibraryException NotFound(IReadOnlyList<string> searched) => new(
        ZegoErrorCode.LoadLibraryFailed, $"the library of the ZegoEffects SDK was not found; searched {string.Join(", ", searched)}", HowToGet, searched);

    public static EffectsLibraryException CannotLoad(string path, Exception cause, IReadOnlyList<string> searched) => new(
        ZegoErrorCode.LoadLibraryFailed,
        $"'{path}' was found but the system cannot load it ({cause.Message.ReplaceLineEndings(" ").TrimEnd('.')})",
        "Check that the file is complete and is for this system and processor, and that the libraries it depends on are installed.",
        searched,
        cause);

    public static EffectsLibraryException MissingExports(string path, IReadOnlyList<string> missing) => new(
        ZegoErrorCode.LoadLibraryFuncNotFound,
        $"'{path}' lacks {missing.Count} function(s) of the ZegoEffects SDK: {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? ", …" : "")}",
        HowToGet,
        [path]);
}
