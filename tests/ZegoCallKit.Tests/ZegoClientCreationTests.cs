using Moq;
using Xunit;
using ZegoCallKit.Audio;
using ZegoCallKit.Effects;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

public sealed class ZegoClientCreationTests
{
    [Fact]
    public void A_client_knows_its_engine() => SimulatedRig.Run(async rig =>
    {
        Assert.Equal("stub 1.0", rig.Client.EngineVersion);
        var profile = (EngineProfile)Assert.Single(rig.Engine.Journal.Of("Lifecycle.Initialize")).Arguments[0]!;
        Assert.Equal(new EngineProfile { AppId = 1234567890, AppSign = Secrets.AppSign, Scenario = Scenario.StandardVideoCall, RoomMode = RoomMode.SingleRoom }, profile);
        await rig.Client.DisposeAsync();
        await rig.Client.DisposeAsync();
        Assert.Equal(1, rig.Engine.Journal.Count("Lifecycle.Uninitialize"));
    });

    [Fact]
    public void A_disposed_client_says_so() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => { _ = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self); });
        Assert.Throws<ObjectDisposedException>(() => { _ = rig.Client.StartPreviewAsync(); });
    });

    [Fact]
    public void A_disposed_client_says_so_whatever_is_asked_of_it() => SimulatedRig.Run(async rig =>
    {
        var client = rig.Client;
        await client.DisposeAsync();
        rig.Engine.Journal.Clear();
        var attempts = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["StartRecording"] = () => client.StartRecordingAsync("file.mp4"),
            ["OpenMediaPlayer"] = () => client.OpenMediaPlayerAsync("file.wav"),
            ["GetScreens"] = () => client.GetScreensAsync(),
            ["UploadLog"] = () => client.UploadLogsAsync(),
            ["camera"] = () => client.Devices.Camera.SetEnabledAsync(false),
            ["microphone"] = () => client.Devices.Microphone.SetEnabledAsync(false),
            ["microphone's volume"] = () => client.Devices.Microphone.SetVolumeAsync(50),
            ["speaker"] = () => client.Devices.Speaker.SetMutedAsync(true),
            ["choice"] = () => client.Devices.Microphone.SelectDefaultAsync(),
            ["beauty"] = () => client.Effects.Beauty.EnableAsync(),
            ["beauty off"] = () => client.Effects.Beauty.DisableAsync(),
            ["processor"] = () => client.Effects.AddVideoProcessorAsync(new BeautyProcessor()),
            ["audio"] = () => client.Audio.SetProcessingAsync(new AudioProcessing()),
            ["spectra"] = () => client.Audio.StartSpectraAsync(TimeSpan.FromSeconds(1)),
            ["performance"] = () => client.Quality.StartPerformanceAsync(TimeSpan.FromSeconds(2)),
            ["check"] = () => client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(5)),
            ["speed"] = () => client.Checks.TestSpeedAsync(),
        };
        foreach (var (name, attempt) in attempts)
        {
            var fault = await Record.ExceptionAsync(attempt);
            Assert.True(fault is ObjectDisposedException, $"{name}: {fault}");
        }

        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void What_is_under_way_when_the_client_is_disposed_says_so() => SimulatedRig.Run(async rig =>
    {
        var testing = rig.Client.Checks.TestSpeedAsync();
        var monitoring = rig.Client.Audio.SetHeadphoneMonitorEnabledAsync(true);
        await rig.Client.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => testing);
        Assert.True(await Record.ExceptionAsync(() => monitoring) is null or ObjectDisposedException);
    });

    [Fact]
    public void An_engine_that_refuses_fails_the_creation_and_is_let_go() => Run(static async (time, engine) =>
    {
        engine.Lifecycle.Setup(lifecycle => lifecycle.Initialize(It.IsAny<EngineProfile>(), It.IsAny<IEngineEventSink>(), It.IsAny<IEngineFrameSink>()))
            .Returns(new EngineResult((int)ZegoErrorCode.EngineAppSignInvalidCharacter));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => ZegoClient.CreateAsync(Options(time, engine)));

        Assert.Equal(("CreateEngine", ZegoErrorCode.EngineAppSignInvalidCharacter), (fault.Operation, fault.Code));
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void An_engine_that_refuses_its_sound_levels_is_destroyed() => Run(static async (time, engine) =>
    {
        engine.Levels.Setup(levels => levels.StartSoundLevels(It.IsAny<TimeSpan>(), It.IsAny<bool>())).Returns(new EngineResult(1006031));
        await Assert.ThrowsAsync<ZegoException>(() => ZegoClient.CreateAsync(Options(time, engine)));
        time.RunUntilIdle();

        Assert.False(engine.IsInitialized);
        Assert.Equal(1, engine.Journal.Count("Lifecycle.Uninitialize"));
    });

    [Fact]
    public void A_factory_that_throws_fails_the_creation_and_another_can_follow() => Run(static async (time, engine) =>
    {
        var key = new object();
        var broken = new Mock<IZegoEngineFactory>();
        broken.SetupGet(factory => factory.ExclusivityKey).Returns(key);
        broken.SetupGet(factory => factory.Name).Returns("broken");
        broken.Setup(factory => factory.Create()).Throws(new DllNotFoundException("no library"));
        await Assert.ThrowsAsync<DllNotFoundException>(() => ZegoClient.CreateAsync(Options(time, engine) with { Engine = broken.Object }));

        await (await ZegoClient.CreateAsync(Options(time, engine, key))).DisposeAsync();
    });

    [Fact]
    public void An_engine_that_throws_fails_the_creation_with_its_exception_inside() => Run(static async (time, engine) =>
    {
        var thrown = new InvalidOperationException("broken");
        engine.Lifecycle.Setup(lifecycle => lifecycle.Initialize(It.IsAny<EngineProfile>(), It.IsAny<IEngineEventSink>(), It.IsAny<IEngineFrameSink>())).Throws(thrown);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => ZegoClient.CreateAsync(Options(time, engine)));

        Assert.Same(thrown, fault.InnerException);
    });

    [Fact]
    public void Where_an_engine_exists_once_a_second_one_is_refused_while_the_first_is_used() => Run(static async (time, engine) =>
    {
        var key = new object();
        await using var first = await ZegoClient.CreateAsync(Options(time, engine, key));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => ZegoClient.CreateAsync(Options(time, SimulatedRig.NewEngine(time), key)));

        Assert.Equal(ZegoErrorCode.EngineAlreadyStarted, fault.Code);
        await using var apart = await ZegoClient.CreateAsync(Options(time, SimulatedRig.NewEngine(time), new object()));
    });

    [Fact]
    public void A_creation_cancelled_before_it_began_does_not_touch_the_engine() => Run(static async (time, engine) =>
    {
        var options = Options(time, engine);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ZegoClient.CreateAsync(options, new CancellationToken(canceled: true)));
        time.RunUntilIdle();

        Assert.Empty(engine.Journal.Commands);
        Assert.Equal(0, ((StubEngineFactory)options.Engine).Created);
    });

    [Fact]
    public void A_creation_cancelled_inside_the_engine_is_taken_back() => Run(static async (time, engine) =>
    {
        using var cancellation = new CancellationTokenSource();
        var key = new object();
        engine.Lifecycle.Setup(lifecycle => lifecycle.Initialize(It.IsAny<EngineProfile>(), It.IsAny<IEngineEventSink>(), It.IsAny<IEngineFrameSink>())).Returns(() =>
        {
            cancellation.Cancel();
            return EngineResult.Accepted;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ZegoClient.CreateAsync(Options(time, engine, key), cancellation.Token));
        time.RunUntilIdle();
        Assert.False(engine.IsInitialized);

        await (await ZegoClient.CreateAsync(Options(time, SimulatedRig.NewEngine(time), key))).DisposeAsync();
    });

    private static ZegoClientOptions Options(SimulatedTime time, StubEngine engine, object? key = null) => new()
    {
        AppId = 1,
        AppSign = Secrets.AppSign,
        Engine = new StubEngineFactory(engine) { ExclusivityKey = key },
        TimeProvider = time,
        WorkScheduler = time.Scheduler,
    };

    private static void Run(Func<SimulatedTime, StubEngine, Task> body)
    {
        var time = new SimulatedTime();
        var engine = SimulatedRig.NewEngine(time);
        time.Run(() => body(time, engine));
        Assert.Empty(engine.Violations);
        Assert.False(engine.IsInitialized);
    }
}
