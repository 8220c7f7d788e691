using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Express;

namespace ZegoCallKit.RealEngine.Tests.Support;

/// <summary>ZEGO's own engine, without a network and without devices: logins stay connecting, time is real, there is one engine.</summary>
public sealed class RealRig : EngineRig
{
    public override RigCapabilities Capabilities => RigCapabilities.EngineThreads | RigCapabilities.EndOnEngineThread | RigCapabilities.Capture | RigCapabilities.NoDevices;

    public override TimeProvider Time => TimeProvider.System;

    public override Task AdvanceAsync(TimeSpan time) => Task.Delay(time, Time);

    protected override IZegoEngine CreateEngine(EngineUser user, bool online) => new ExpressEngineFactory(Library.Options).Create();
}
