using ZegoCallKit.Engine;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Provides an initialized engine over the native table, with a backend that records its calls.</summary>
internal sealed class Rig
{
    public Rig(ExpressEngineOptions? options = null, bool isSingleton = false)
    {
        Native = new NativeEngine(Backend, isSingleton: isSingleton);
        Engine = Native.CreateEngine(options);
    }

    public static EngineProfile Profile { get; } = new() { AppId = 4_000_000_000, AppSign = new string('f', 64), Scenario = Scenario.HighQualityVideoCall };

    public RecordingEngine Backend { get; } = new();

    public NativeEngine Native { get; }

    public IZegoEngine Engine { get; }

    public EventList Events { get; } = new();

    public FrameList Frames { get; } = new();

    public static Rig Initialized(ExpressEngineOptions? options = null)
    {
        var rig = new Rig(options);
        if (rig.Initialize().Code != 0)
        {
            throw new InvalidOperationException("The engine did not start.");
        }

        return rig;
    }

    public EngineResult Initialize() => Engine.Lifecycle.Initialize(Profile, Events, Frames);
}
