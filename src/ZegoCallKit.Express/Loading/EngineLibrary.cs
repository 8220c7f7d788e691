using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Loading;

/// <summary>Represents a loaded engine library. It stays loaded until the process exits, because callbacks may still be pending.</summary>
internal sealed class EngineLibrary
{
    private EngineLibrary(NativeFunctions functions, string version, string path, bool isSingleton, ISnapshotReader snapshots)
    {
        Functions = functions;
        Version = version;
        Path = path;
        IsSingleton = isSingleton;
        Snapshots = snapshots;
    }

    public NativeFunctions Functions { get; }

    /// <summary>Gets the version as reported by the engine.</summary>
    public string Version { get; }

    public string Path { get; }

    /// <summary>Gets whether the library has one engine for the whole process, as on Windows and macOS, instead of one per handle.</summary>
    public bool IsSingleton { get; }

    /// <summary>Gets the reader of snapshot images.</summary>
    public ISnapshotReader Snapshots { get; }

    /// <summary>Converts the result of a snapshot to a code and an image: success always has an image, and failure never does.</summary>
    public (int Code, VideoImage? Image) ReadSnapshot(int code, nint image)
    {
        var picture = code == 0 && image != 0 ? Snapshots.Copy(image) : null;
        return code == 0 && picture is null ? ((int)ZegoErrorCode.UnsupportedPlatform, null) : (code, picture);
    }

    /// <summary>Finds and checks the engine's functions.</summary>
    /// <param name="path">The path of the library, for messages.</param>
    /// <param name="find">Returns the address of an exported function, or 0.</param>
    /// <param name="isSingleton">Whether the library has one engine for the whole process.</param>
    /// <param name="snapshots">The reader of snapshot images; that of the system if omitted.</param>
    /// <exception cref="ZegoLibraryException">The library is a different library or version, or lacks functions.</exception>
    public static unsafe EngineLibrary Bind(string path, Func<string, nint> find, bool isSingleton, ISnapshotReader? snapshots = null)
    {
        var exports = new NativeExports(find);
        var getVersion = (delegate* unmanaged[Cdecl]<nint, byte**, int>)exports.Find("zego_express_get_version");
        if (getVersion == null)
        {
            throw LibraryErrors.NotTheEngine(path, "zego_express_get_version");
        }

        // Libraries before 3.24 have no handles, and their get_version takes the pointer first: they must not be called with our arguments.
        var create = (delegate* unmanaged[Cdecl]<nint>)exports.Find("zego_express_engine_create_handle");
        var destroy = (delegate* unmanaged[Cdecl]<nint, void>)exports.Find("zego_express_engine_destroy_handle");
        if (create == null || destroy == null)
        {
            throw LibraryErrors.TooOld(path, "before 3.24");
        }

        var version = ReadVersion(create, destroy, getVersion);
        if (!EngineVersion.TryParse(version, out var parsed))
        {
            throw LibraryErrors.NotTheEngine(path, "a readable version");
        }

        if (parsed.IsTooOld)
        {
            throw LibraryErrors.TooOld(path, version);
        }

        if (parsed.IsTooNew)
        {
            throw LibraryErrors.TooNew(path, version);
        }

        var functions = new NativeFunctions(exports);
        return exports.Missing.Count == 0
            ? new(functions, version, path, isSingleton, snapshots ?? (OperatingSystem.IsWindows() ? new WindowsSnapshots() : new NoSnapshots()))
            : throw LibraryErrors.MissingExports(path, version, exports.Missing);
    }

    private static unsafe string ReadVersion(
        delegate* unmanaged[Cdecl]<nint> create, delegate* unmanaged[Cdecl]<nint, void> destroy, delegate* unmanaged[Cdecl]<nint, byte**, int> getVersion)
    {
        var handle = create();
        try
        {
            byte* text = null;
            var code = getVersion(handle, &text);
            return code == 0 && text != null ? Utf8.Read(text) : "";
        }
        finally
        {
            if (handle != 0)
            {
                destroy(handle);
            }
        }
    }
}
