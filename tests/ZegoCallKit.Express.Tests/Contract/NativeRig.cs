using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Express.Tests.Contract;

/// <summary>
/// The real engine's code over the table of unmanaged functions, behind which engines of an in-memory cloud answer on simulated time: every command and event
/// of the contract goes through native memory and back.
/// </summary>
public sealed class NativeRig : EngineRig
{
    private readonly SimulatedTime _time = new();
    private readonly InMemoryCloud _cloud;

    public NativeRig() => _cloud = new InMemoryCloud(InMemoryCloudOptions.On(_time));

    public override RigCapabilities Capabilities =>
        RigCapabilities.Cloud | RigCapabilities.VirtualTime | RigCapabilities.Kick | RigCapabilities.NetworkControl | RigCapabilities.Devices
        | RigCapabilities.MultiEngine | RigCapabilities.FrameDelivery | RigCapabilities.Tokens | RigCapabilities.Capture | RigCapabilities.NoDevices | RigCapabilities.Processing | RigCapabilities.Screens | RigCapabilities.RecordingEnds;

    public override TimeProvider Time => _time;

    public override string RecordingSuffix => ".y4m";

    public override Task AdvanceAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    public override void SetNetwork(EngineProbe probe, bool connected)
    {
        if (connected)
        {
            _cloud.Reconnect(probe.User.Id);
        }
        else
        {
            _cloud.Disconnect(probe.User.Id);
        }
    }

    public override void Kick(string roomId, string userId) => _cloud.Kick(roomId, userId);

    protected override IZegoEngine CreateEngine(EngineUser user, bool online)
    {
        if (!online)
        {
            _cloud.Disconnect(user.Id);
        }

        var factory = _cloud.CreateEngineFactory(WithoutDevices ? new InMemoryEngineOptions { Devices = VirtualDevices.None() } : null);
        return new NativeEngine(factory.Create()).CreateEngine(new ExpressEngineOptions { TimeProvider = _time });
    }

    protected override void Inapplicable(RigCapabilities missing) => Xunit.Assert.Fail($"The native rig must show everything; it lacks {missing}.");
}
