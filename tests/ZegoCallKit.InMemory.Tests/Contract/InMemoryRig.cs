using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.InMemory.Tests.Contract;

/// <summary>Runs the in-memory engine itself, entirely on the thread of the test.</summary>
public sealed class InMemoryRig : SimulatedEngineRig
{
    protected override IZegoEngine Drive(IZegoEngine engine, TimeProvider time) => engine;
}
