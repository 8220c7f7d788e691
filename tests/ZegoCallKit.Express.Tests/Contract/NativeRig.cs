using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Contract;

/// <summary>
/// Runs the real engine's code over a table of unmanaged functions that call engines of an in-memory cloud: every command and event of the contract goes
/// through native memory and back.
/// </summary>
public sealed class NativeRig : SimulatedEngineRig
{
    protected override IZegoEngine Drive(IZegoEngine engine, TimeProvider time) =>
        new NativeEngine(engine).CreateEngine(new ExpressEngineOptions { TimeProvider = time });
}
