using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Stub;

/// <summary>Represents one user of the stub engine, the kit or the floor: the callbacks that it registered, and how often it has called the engine.</summary>
internal sealed class StubSide(NativeSlots slots)
{
    private long _started;
    private long _stopped;

    public NativeSlots Slots => slots;

    /// <summary>Gets how often playing was started.</summary>
    public ref long Started => ref _started;

    /// <summary>Gets how often playing was stopped.</summary>
    public ref long Stopped => ref _stopped;
}
