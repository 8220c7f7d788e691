using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Loading;

/// <summary>Loads each library only once per process.</summary>
internal static class LibraryLoader
{
    private static readonly ConcurrentDictionary<string, EngineLibrary> Loaded = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    /// <summary>Loads the library that the options specify, or returns it if it is already loaded.</summary>
    /// <exception cref="ZegoLibraryException">The library cannot be used.</exception>
    public static EngineLibrary Load(ExpressEngineOptions options)
    {
        var named = options.LibraryPath ?? Environment.GetEnvironmentVariable(ExpressEngineOptions.LibraryVariable);
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
    public static EngineLibrary Find(string? named, string programFolder)
    {
        var searched = new List<string>();
        foreach (var path in LibraryLocator.Files(named, programFolder))
        {
            searched.Add(path);
            if (File.Exists(path))
            {
                return Bind(path, LoadFile(path, searched));
            }
        }

        if (string.IsNullOrEmpty(named))
        {
            // Covers the package folders of a program that runs from its build output, and the system's search path.
            searched.Add($"the system's search path ({LibraryLocator.FileName})");
            if (NativeLibrary.TryLoad(LibraryLocator.FileName, typeof(LibraryLoader).Assembly, searchPath: null, out var handle))
            {
                return Bind(LibraryLocator.FileName, handle);
            }
        }

        throw LibraryErrors.NotFound(searched);
    }

    private static nint LoadFile(string path, List<string> searched)
    {
        try
        {
            return BinaryImage.Read(path) is { FitsThisProcess: false } other
                ? throw LibraryErrors.OtherMachine(path, other, searched)
                : NativeLibrary.Load(path);
        }
        catch (Exception cause) when (cause is DllNotFoundException or BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw LibraryErrors.CannotLoad(path, cause, searched);
        }
    }

    private static EngineLibrary Bind(string path, nint handle) => EngineLibrary.Bind(
        path,
        export => NativeLibrary.TryGetExport(handle, export, out var address) ? address : 0,
        isSingleton: OperatingSystem.IsWindows() || OperatingSystem.IsMacOS());
}
