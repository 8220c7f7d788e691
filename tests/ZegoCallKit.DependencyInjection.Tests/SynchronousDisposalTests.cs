using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>A container that is disposed synchronously ends its clients just like one that is disposed asynchronously.</summary>
public sealed class SynchronousDisposalTests
{
    private readonly InMemoryCloud _cloud = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_leaves_its_rooms_whether_or_not_it_was_resolved_itself(bool isResolved)
    {
        IRoom room;
        using (var services = Services(_ => _cloud.CreateEngineFactory()))
        {
            var client = await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
            room = await LoginAsync(isResolved ? services.GetRequiredService<IZegoClient>() : client);
        }

        Assert.Equal(RoomPhase.Ended, room.State.Current.Phase);
    }

    [Fact]
    public async Task A_service_that_was_resolved_first_or_last_can_use_the_client_until_it_is_disposed_itself()
    {
        var uses = new List<RoomPhase>();
        using (var services = new ServiceCollection()
            .Also(services => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid))
            .AddSingleton(uses)
            .AddSingleton<Leaver>()
            .BuildServiceProvider())
        {
            await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
            services.GetRequiredService<Leaver>().Room = await LoginAsync(services.GetRequiredService<IZegoClient>());
        }

        Assert.Equal([RoomPhase.Connected], uses);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_client_uses_is_disposed_after_it(bool isAsynchronous)
    {
        var clocks = new LastingClock();
        var engines = new LastingEngines(_cloud);
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_ => clocks)
            .Also(services => services.AddZegoCallKit(_ => engines, TestHost.Valid))
            .BuildServiceProvider();
        var room = await LoginAsync(await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token));
        clocks.Room = engines.Room = room;
        if (isAsynchronous)
        {
            await services.DisposeAsync();
        }
        else
        {
            DisposeNow(services);
        }

        // What the cloud knows of the room may be older: it learns of the departure from a message.
        Assert.Equal((RoomPhase.Ended, RoomPhase.Ended), (clocks.PhaseAtTheEnd, engines.PhaseAtTheEnd));
    }

    [Fact]
    public void An_engine_that_hangs_while_it_starts_holds_up_the_end_for_the_bound_only()
    {
        using var gate = new ManualResetEventSlim();
        var engine = new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Gate = gate };
        var services = new ServiceCollection()
            .Also(services => services.AddZegoCallKit(engine, TestHost.Valid).Configure(settings => settings.Timeouts = new ZegoTimeouts { Dispose = TimeSpan.FromMilliseconds(50) }))
            .BuildServiceProvider();
        var client = services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
        SpinWait.SpinUntil(() => engine.Calls > 0);
        services.Dispose();

        Assert.False(client.IsCompleted);
        gate.Set();
    }

    private static void DisposeNow(ServiceProvider services) => services.Dispose();

    private static Task<IRoom> LoginAsync(IZegoClient client) =>
        client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("me")), cancellationToken: TestHost.Token);

    private static ServiceProvider Services(Func<IServiceProvider, IZegoEngineFactory> engine) =>
        new ServiceCollection().Also(services => services.AddZegoCallKit(engine, TestHost.Valid)).BuildServiceProvider();

    private sealed class LastingClock : TimeProvider, IDisposable
    {
        public IRoom? Room { get; set; }

        public RoomPhase? PhaseAtTheEnd { get; private set; }

        public void Dispose() => PhaseAtTheEnd = Room?.State.Current.Phase;
    }

    private sealed class LastingEngines(InMemoryCloud cloud) : IZegoEngineFactory, IDisposable
    {
        private readonly IZegoEngineFactory _inner = cloud.CreateEngineFactory();

        public IRoom? Room { get; set; }

        public RoomPhase? PhaseAtTheEnd { get; private set; }

        public string Name => _inner.Name;

        public object? ExclusivityKey => _inner.ExclusivityKey;

        public bool CommandsMayBlock => _inner.CommandsMayBlock;

        public IZegoEngine Create() => _inner.Create();

        public void Dispose() => PhaseAtTheEnd = Room?.State.Current.Phase;
    }

    private sealed class Leaver(IZegoClient client, List<RoomPhase> uses) : IDisposable
    {
        public IRoom? Room { get; set; }

        public void Dispose()
        {
            Assert.NotEmpty(client.EngineVersion);
            uses.Add(Room!.State.Current.Phase);
        }
    }
}
