using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>
/// Represents the native side that replaces ZEGO's library in tests: every function is a static unmanaged C# function that passes its commands to an engine
/// behind the port and raises that engine's events as native callbacks.
/// </summary>
internal sealed class NativeEngine
{
    private static readonly ConcurrentDictionary<nint, NativeEngine> Engines = new();
    private static int LastHandle;

    // The functions of a library exist as long as the process: engines can create another handle when this object is not referenced any more.
    private static readonly ConcurrentBag<CreateHandle> Kept = [];

    private readonly CreateHandle _create;
    private int _handles;
    private int _fetches;

    public NativeEngine(IZegoEngine backend, string version = "3.25.0.51516", bool isSingleton = false)
    {
        Backend = backend;
        VersionText = Marshal.StringToCoTaskMemUTF8(version);
        _create = Create;
        Kept.Add(_create);
        IsSingleton = isSingleton;
    }

    private delegate nint CreateHandle();

    /// <summary>Gets the engine that executes the commands.</summary>
    public IZegoEngine Backend { get; }

    /// <summary>Gets the version, which is kept for the process like the engine's own.</summary>
    public nint VersionText { get; }

    public bool IsSingleton { get; }

    /// <summary>Gets the registered callbacks.</summary>
    public NativeSlots Slots { get; } = new();

    /// <summary>Gets or sets the room mode that was set before the initialization.</summary>
    public RoomMode RoomMode { get; set; }

    /// <summary>Gets or sets the log folder that was set before the initialization.</summary>
    public string? LogDirectory { get; set; }

    /// <summary>Gets the lists that were returned and not freed yet.</summary>
    public NativeLists Lists { get; } = new();

    /// <summary>Gets the number of handles that were created and not destroyed yet.</summary>
    public int Handles => Volatile.Read(ref _handles);

    /// <summary>Gets how often the played audio was fetched.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>Gets the exports to leave out.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    public static NativeEngine Of(nint handle) => Engines[handle];

    /// <summary>Fills nothing, like the engine while nothing is played.</summary>
    public int Fetch()
    {
        Interlocked.Increment(ref _fetches);
        return 0;
    }

    public static void Destroy(nint handle)
    {
        if (Engines.TryRemove(handle, out var engine))
        {
            Interlocked.Decrement(ref engine._handles);
        }
    }

    /// <summary>Binds the table to this native side.</summary>
    public EngineLibrary Bind() => EngineLibrary.Bind("the test's table", Find, IsSingleton, new NativePictures());

    /// <summary>Creates an engine over this native side.</summary>
    public IZegoEngine CreateEngine(ExpressEngineOptions? options = null) => new ExpressEngineFactory(Bind(), options).Create();

    public nint Find(string export) =>
        Without.Contains(export) ? 0
        : export == "zego_express_engine_create_handle" ? Marshal.GetFunctionPointerForDelegate(_create)
        : NativeExportTable.Find(export);

    private nint Create()
    {
        var handle = (nint)Interlocked.Increment(ref LastHandle);
        Engines[handle] = this;
        Interlocked.Increment(ref _handles);
        return handle;
    }
}
