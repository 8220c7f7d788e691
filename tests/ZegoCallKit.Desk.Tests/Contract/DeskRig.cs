using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Engine;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.InMemory;
using ZegoCallKit.Server;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Contract;

/// <summary>
/// Runs engines over the wire: a desk on Kestrel and a loopback connection for each engine, all on one simulated clock. After each step of the clock the rig waits until
/// every message that was sent has had its effect on the other side, so that the clock never runs ahead of the wire.
/// </summary>
public sealed class DeskRig : EngineRig
{
    private const uint Account = 1_234_567_890;
    private const double ShortestStep = 5;
    private const double LongestStep = 500;
    private const int Steps = 20;

    private static readonly ServerSecret Secret = new(new string('s', ServerSecret.Length));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SimulatedTime _time = new();
    private readonly WorkerThread _loops = new("loops");
    private readonly WorkerThread _clock = new("clock");
    private readonly WorkerScheduler _scheduler;
    private readonly DeskHost _desk;
    private readonly List<DeskLifecycle> _engines = [];

    public DeskRig()
    {
        _scheduler = new WorkerScheduler(_loops, _time);
#pragma warning disable VSTHRD002 // The contract makes its rigs with new().
        _desk = Task.Run(() => DeskHost.StartAsync(
            new DeskOptions { AppId = Account, Secret = Secret, MaxParticipants = 200, MessagesPerSecond = 1_000_000, FramesPerSecond = 1_000_000, MediaBytesPerSecond = 1L << 40 },
            new InMemoryCloudOptions { TimeProvider = _time, Scheduler = _scheduler })).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    public override RigCapabilities Capabilities =>
        RigCapabilities.Cloud | RigCapabilities.VirtualTime | RigCapabilities.Kick | RigCapabilities.NetworkControl | RigCapabilities.Devices
        | RigCapabilities.MultiEngine | RigCapabilities.FrameDelivery | RigCapabilities.Tokens | RigCapabilities.Capture | RigCapabilities.NoDevices | RigCapabilities.Processing | RigCapabilities.Screens | RigCapabilities.RecordingEnds | RigCapabilities.EngineThreads;

    public override TimeProvider Time => _time;

    public override string RecordingSuffix => ".y4m";

    public override async Task AdvanceAsync(TimeSpan time)
    {
        // Work that a loop starts begins after the step: the shorter the time, the finer the steps.
        var longest = TimeSpan.FromMilliseconds(Math.Clamp(time.TotalMilliseconds / Steps, ShortestStep, LongestStep));
        await SettleAsync();
        for (var left = time; left > TimeSpan.Zero;)
        {
            var step = longest < left ? longest : left;
            _clock.Post(() => _time.Advance(step));
            await _clock.IdleAsync();
            await SettleAsync();
            left -= step;
        }
    }

    public override void SetNetwork(EngineProbe probe, bool connected)
    {
        if (connected)
        {
            _desk.Cloud.Reconnect(probe.User.Id);
        }
        else
        {
            _desk.Cloud.Disconnect(probe.User.Id);
        }
    }

    public override void Kick(string roomId, string userId) => _desk.Cloud.Kick(roomId, userId);

    public override string CreateToken(string userId, TimeSpan lifetime)
    {
        // The generator issues no token that is over; one from an hour ago can be.
        var age = TimeSpan.FromHours(1);
        var generator = new TokenGenerator(new TokenGeneratorOptions { AppId = Account, Secret = Secret, TimeProvider = new LateTime(_time, age) });
        return generator.Generate(userId, age + lifetime).Value;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _desk.DisposeAsync();
        _clock.Dispose();
        _loops.Dispose();
    }

    protected override IZegoEngine CreateEngine(EngineUser user, bool online)
    {
        if (!online)
        {
            _desk.Cloud.Disconnect(user.Id);
        }

        var factory = new DeskEngineFactory(_desk.Address, new DeskEngineOptions
        {
            TimeProvider = _time,
            Scheduler = _scheduler,
            Devices = WithoutDevices ? VirtualDevices.None() : null,
        });
        var (engine, lifecycle) = factory.CreateEngine();
        _engines.Add(lifecycle);
        return engine;
    }

    protected override void Inapplicable(RigCapabilities missing) => Assert.Fail($"This rig must show everything; it lacks {missing}.");

    // Two equal looks in a row, because work may pass between the loops and the wire during one.
    private async Task SettleAsync()
    {
        var deadline = TimeProvider.System.GetTimestamp();
        var before = "";
        while (true)
        {
            await _loops.IdleAsync();
            var now = await LookAsync();
            if (now is not null && now == before)
            {
                return;
            }

            before = now ?? "";
            if (TimeProvider.System.GetElapsedTime(deadline) > Patience)
            {
                throw new TimeoutException($"The wire did not come to rest: {await DescribeAsync()}");
            }

            await Task.Yield();
        }
    }

    private async Task<string?> LookAsync()
    {
        var sessions = await SessionsAsync();
        var text = "";
        foreach (var connector in _engines.Select(static engine => engine.Connector).OfType<DeskConnector>())
        {
            if (connector.Current is not { } mine || sessions.FirstOrDefault(it => it.Id == mine.Id)?.Connection is not { } theirs)
            {
                return null;
            }

            if (mine.Added != theirs.Handled || theirs.Outbox.Added != mine.Handled)
            {
                return null;
            }

            text += $"{mine.Id} {mine.Added} {mine.Handled}\n";
        }

        return text;
    }

    private async Task<string> DescribeAsync()
    {
        var sessions = await SessionsAsync();
        return string.Join("; ", _engines.Select(engine => engine.Connector?.Current is { } mine
            ? $"{mine.Id}: {mine.Added} sent, {sessions.FirstOrDefault(it => it.Id == mine.Id)?.Connection?.Handled} handled; {sessions.FirstOrDefault(it => it.Id == mine.Id)?.Connection?.Outbox.Added} received, {mine.Handled} handled"
            : "not connected"));
    }

    private async Task<ParticipantSession[]> SessionsAsync()
    {
        ParticipantSession[] sessions = [];
        _loops.Post(() => sessions = [.. _desk.Hub.Sessions]);
        await _loops.IdleAsync();
        return sessions;
    }
}
