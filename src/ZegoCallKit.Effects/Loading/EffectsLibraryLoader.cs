using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Effects.Loading;

/// <summary>Loads the library when it is first needed, once a process and place.</summary>
internal static class EffectsLibraryLoader
{
    private static readonly ConcurrentDictionary<string, EffectsLibrary> Loaded = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    /// <summary>The library's file name on this system.</summary>
    public static string FileName => OperatingSystem.IsWindows() ? "ZegoEffects.dll" : "libZegoEffects.dylib";

    /// <summary>Loads the library, or gives the one loaded before.</summary>
    /// <exception cref="EffectsLibraryException">It cannot be used.</exception>
    public static EffectsLibrary Load(string? libraryPath)
    {
        if (!EffectsProcessor.IsSupported)
        {
            throw EffectsLibraryErrors.OtherSystem();
        }

        var named = libraryPath ?? Environment.GetEnvironmentVariable(EffectsOptions.LibraryVariable);
        var key = named ?? "";
        if (Loaded.TryGetValue(key, out var library))
        {
            return library;
        }

        lock (Gate)
        {
            return Loaded.GetOrAdd(key, static (_, named) => Find(named, AppContext.BaseDirectory), named);
        }
    }

    /// <summary>Searches and loads.</summary>
    /// <param name="named">The file or folder that was named; <see langword="null"/> searches the usual places.</param>
    /// <param name="programFolder">The program's folder.</param>
    public static EffectsLibrary Find(string? named, string programFolder)
    {
        var searched = new List<string>();
        var path = string.IsNullOrEmpty(named)
            ? Path.Combine(programFolder, FileName)
            : Path.GetFullPath(Directory.Exists(named) ? Path.Combine(named, FileName) : named);
        searched.Add(path);
        if (File.Exists(path))
        {
            return Bind(path, LoadFile(path, searched));
        }

        if (string.IsNullOrEmpty(named))
        {
            searched.Add($"the system's search path ({FileName})");
            if (NativeLibrary.TryLoad(FileName, typeof(EffectsLibraryLoader).Assembly, searchPath: null, out var handle))
            {
                return Bind(FileName, handle);
            }
        }

        throw EffectsLibraryErrors.NotFound(searched);
    }

    private static nint LoadFile(string path, List<string> searched)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception cause) when (cause is DllNotFoundException or BadImageFormatException)
        {
            throw EffectsLibraryErrors.CannotLoad(path, cause, searched);
        }
    }

    private static EffectsLibrary Bind(string path, nint handle) =>
        EffectsLibrary.Bind(path, export => NativeLibrary.TryGetExport(handle, export, out var address) ? address : 0);
}
