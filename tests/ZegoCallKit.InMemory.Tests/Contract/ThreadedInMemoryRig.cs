using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.InMemory.Tests.Contract;

/// <summary>Runs engines of an in-memory cloud with their loops on one thread, their clock on another, and commands from a third: the test's.</summary>
public sealed class ThreadedInMemoryRig : EngineRig
{
    private const double ShortestStep = 5;
    private const double LongestStep = 500;
    private const int Steps = 20;

    private readonly SimulatedTime _time = new();
    private readonly WorkerThread _loops = new("loops");
    private readonly WorkerThread _clock = new("clock");
    private readonly InMemoryCloud _cloud;

    public ThreadedInMemoryRig() =>
        _cloud = new InMemoryCloud(new InMemoryCloudOptions { TimeProvider = _time, Scheduler = new WorkerScheduler(_loops, _time) });

    public override RigCapabilities Capabilities =>
        RigCapabilities.Cloud | RigCapabilities.VirtualTime | RigCapabilities.Kick | RigCapabilities.NetworkControl | RigCapabilities.Devices
        | RigCapabilities.MultiEngine | RigCapabilities.FrameDelivery | RigCapabilities.Tokens | RigCapabilities.Capture | RigCapabilities.NoDevices | RigCapabilities.Processing | RigCapabilities.Screens | RigCapabilities.RecordingEnds | RigCapabilities.EngineThreads;

    public override TimeProvider Time => _time;

    public override string RecordingSuffix => ".y4m";

    public override async Task AdvanceAsync(TimeSpan time)
    {
        // Work that a loop starts begins after the step: the shorter the time, the finer the steps.
        var longest = TimeSpan.FromMilliseconds(Math.Clamp(time.TotalMilliseconds / Steps, ShortestStep, LongestStep));
        await _loops.IdleAsync();
        for (var left = time; left > TimeSpan.Zero;)
        {
            var step = longest < left ? longest : left;
            _clock.Post(() => _time.Advance(step));
            await _clock.IdleAsync();
            await _loops.IdleAsync();
            left -= step;
        }
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

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _clock.Dispose();
        _loops.Dispose();
    }

    protected override IZegoEngine CreateEngine(EngineUser user, bool online)
    {
        if (!online)
        {
            _cloud.Disconnect(user.Id);
        }

        return _cloud.CreateEngineFactory(WithoutDevices ? new InMemoryEngineOptions { Devices = VirtualDevices.None() } : null).Create();
    }
}
