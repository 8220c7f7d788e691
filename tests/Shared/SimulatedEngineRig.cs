using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Runs engines of an in-memory cloud in simulated time. No test may be skipped here.</summary>
public abstract class SimulatedEngineRig : EngineRig
{
    private readonly SimulatedTime _time = new();
    private readonly InMemoryCloud _cloud;

    protected SimulatedEngineRig() => _cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(_time));

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
        return Drive(factory.Create(), _time);
    }

    protected override void Inapplicable(RigCapabilities missing) => Xunit.Assert.Fail($"A simulated rig must show everything; it lacks {missing}.");

    /// <summary>Returns the engine under test, which uses an engine of the cloud.</summary>
    protected abstract IZegoEngine Drive(IZegoEngine engine, TimeProvider time);
}
