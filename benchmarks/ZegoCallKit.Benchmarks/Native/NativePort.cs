using ZegoCallKit.Engine;
using ZegoCallKit.Express;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Benchmarks.Native;

/// <summary>Provides the binding to the real engine over a table of unmanaged functions, some of which do nothing, and sinks that do nothing.</summary>
internal sealed class NativePort
{
    private readonly NativeEngine _native = new(new InMemoryCloud().CreateEngineFactory().Create());

    public NativePort()
    {
        Engine = new ExpressEngineFactory(EngineLibrary.Bind("the table", Find, isSingleton: false, new NativePictures())).Create();
        var profile = new EngineProfile { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength) };
        var sink = new NullSink();
        if (Engine.Lifecycle.Initialize(profile, sink, sink) is { IsAccepted: false } refused)
        {
            throw new InvalidOperationException($"The engine did not start: {refused.Code}.");
        }
    }

    public IZegoEngine Engine { get; }

    /// <summary>Gets the callbacks that the binding registered.</summary>
    public NativeSlots Slots => _native.Slots;

    private nint Find(string export) => QuietFunctions.Find(export) is not 0 and var quiet ? quiet : _native.Find(export);
}
