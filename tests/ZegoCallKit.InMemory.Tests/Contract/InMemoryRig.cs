using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.InMemory.Tests.Contract;

/// <summary>The in-memory engine itself: everything on the thread of the test.</summary>
public sealed class InMemoryRig : SimulatedEngineRig
{
    protected override IZegoEngine Drive(IZegoEngine engine, TimeProvider time) => engine;
}
