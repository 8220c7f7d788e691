using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>
/// The native side that tests put in place of ZEGO's library: every function is a static unmanaged function of C#, which hands its commands to an engine
/// behind the port and turns that engine's events into native callbacks.
/// </summary>
internal sealed class NativeEngine
{
    private static readonly ConcurrentDictionary<nint, NativeEngine> Engines = new();
    private static int LastHandle;

    // Functions of a library are there as long as the process: engines may ask for another handle when nobody holds this any more.
    private static readonly ConcurrentBag<CreateHandle> Kept = [];

    private readonly CreateHandle _create;
    private int _handles;

    public NativeEngine(IZegoEngine backend, string version = "3.25.0.51516", bool isSingleton = false)
    {
        Backend = backend;
        VersionText = Marshal.StringToCoTaskMemUTF8(version);
        _create = Create;
        Kept.Add(_create);
        IsSingleton = isSingleton;
    }

    private delegate nint CreateHandle();

    /// <summary>What answers the commands.</summary>
    public IZegoEngine Backend { get; }

    /// <summary>The version, kept for the process like the engine's own.</summary>
    public nint VersionText { get; }

    public bool IsSingleton { get; }

    /// <summary>The registered callbacks.</summary>
    public NativeSlots Slots { get; } = new();

    /// <summary>The room mode set before the initialisation.</summary>
    public RoomMode RoomMode { get; set; }

    /// <summary>The log folder set before the initialisation.</summary>
    public string? LogDirectory { get; set; }

    /// <summary>Lists handed out and not freed yet.</summary>
    public NativeLists Lists { get; } = new();

    /// <summary>Handles made and not destroyed yet.</summary>
    public int Handles => Volatile.Read(ref _handles);

    /// <summary>Exports to leave out.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    public static NativeEngine Of(nint handle) => Engines[handle];

    public static void Destroy(nint handle)
    {
        if (Engines.TryRemove(handle, out var engine))
        {
            Interlocked.Decrement(ref engine._handles);
        }
    }

    /// <summary>Binds the table to this native side.</summary>
    public EngineLibrary Bind() => EngineLibrary.Bind("the test's table", Find, IsSingleton, new NativePictures());

    /// <summary>Makes an engine over this native side.</summary>
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
