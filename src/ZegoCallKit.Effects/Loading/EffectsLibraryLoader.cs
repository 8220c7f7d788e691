using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Effects.Loading;

/// <summary>Loads each library on first use, once per process.</summary>
internal static class EffectsLibraryLoader
{
    private static readonly ConcurrentDictionary<string, EffectsLibrary> Loaded = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    /// <summary>Gets the file name of the library on this system.</summary>
    public static string FileName => OperatingSystem.IsWindows() ? "ZegoEffects.dll" : "libZegoEffects.dylib";

    /// <summary>Loads the library, or returns it if it is already loaded.</summary>
    /// <exception cref="EffectsLibraryException">The library cannot be used.</exception>
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

    /// <summary>Searches for the library and loads it.</summary>
    /// <param name="named">The specified file or folder; <see langword="null"/> to search the default places.</param>
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
