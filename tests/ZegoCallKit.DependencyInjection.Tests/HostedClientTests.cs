using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>A client lives as long as its host.</summary>
public sealed class HostedClientTests
{
    private readonly InMemoryCloud _cloud = new();

    [Fact]
    public async Task The_client_is_there_when_the_host_has_started_and_its_rooms_end_with_the_host()
    {
        using var host = TestHost.Build(services => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid));
        await host.StartAsync(TestHost.Token);
        var client = host.Services.GetRequiredService<IZegoClient>();
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("me")), cancellationToken: TestHost.Token);
        await host.StopAsync(TestHost.Token);

        Assert.Equal(RoomEndReason.LoggedOut, (await room.Completion).Reason);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("me")), cancellationToken: TestHost.Token));
    }

    [Fact]
    public async Task Services_can_use_the_client_while_they_start_and_while_they_stop()
    {
        using var host = TestHost.Build(services =>
        {
            services.AddSingleton<LoggingIn>();
            services.AddHostedService(static provider => provider.GetRequiredService<LoggingIn>());
            services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid);
        });
        await host.StartAsync(TestHost.Token);
        var service = host.Services.GetRequiredService<LoggingIn>();
        Assert.Equal(RoomPhase.Connected, service.Room!.State.Current.Phase);
        await host.StopAsync(TestHost.Token);

        Assert.True(service.IsLoggedOut);
    }

    [Fact]
    public async Task The_provider_hands_out_the_same_client_to_all()
    {
        using var host = TestHost.Build(services => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid));
        var provider = host.Services.GetRequiredService<IZegoClientProvider>();
        var clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => provider.GetClientAsync(TestHost.Token)));
        await host.StartAsync(TestHost.Token);

        Assert.Single(clients.Distinct());
        Assert.Same(clients[0], host.Services.GetRequiredService<IZegoClient>());
        await host.StopAsync(TestHost.Token);
    }

    [Fact]
    public void A_client_that_is_not_made_yet_says_how_to_wait_for_it()
    {
        using var host = TestHost.Build(services => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid));
        var problem = Assert.Throws<InvalidOperationException>(host.Services.GetRequiredService<IZegoClient>);

        Assert.Contains(nameof(IZegoClientProvider), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_fails_stops_the_host_from_starting()
    {
        var engine = new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Failure = new ZegoException("CreateEngine", ZegoErrorCode.EngineAlreadyStarted) };
        using var host = TestHost.Build(services => services.AddZegoCallKit(engine, TestHost.Valid));

        Assert.Same(engine.Failure, await Assert.ThrowsAsync<ZegoException>(() => host.StartAsync(TestHost.Token)));
    }

    [Fact]
    public async Task Made_on_demand_an_engine_that_fails_is_tried_again_by_the_next_call()
    {
        var engine = new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Failure = new ZegoException("CreateEngine", ZegoErrorCode.EngineAlreadyStarted) };
        using var host = TestHost.Build(services => services.AddZegoCallKit(engine, TestHost.Valid).Configure(settings => settings.StartWithHost = false));
        await host.StartAsync(TestHost.Token);
        Assert.Equal(0, engine.Calls);
        var provider = host.Services.GetRequiredService<IZegoClientProvider>();
        Assert.Same(engine.Failure, await Assert.ThrowsAsync<ZegoException>(() => provider.GetClientAsync(TestHost.Token)));
        engine.Failure = null;

        Assert.NotNull(await provider.GetClientAsync(TestHost.Token));
        Assert.Equal(2, engine.Calls);
        await host.StopAsync(TestHost.Token);
    }

    [Fact]
    public async Task A_cancelled_wait_does_not_keep_the_client_from_the_others()
    {
        using var gate = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var engine = new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Gate = gate };
        await using var services = new ServiceCollection().Also(services => services.AddZegoCallKit(engine, TestHost.Valid)).BuildServiceProvider();
        var provider = services.GetRequiredService<IZegoClientProvider>();
        var cancelled = provider.GetClientAsync(cancellation.Token);
        var other = provider.GetClientAsync(TestHost.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        gate.Set();

        Assert.NotNull(await other);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task The_hosts_own_patience_bounds_the_end()
    {
        using var gate = new ManualResetEventSlim();
        var engine = new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Gate = gate };
        using var host = TestHost.Build(services => services.AddZegoCallKit(engine, TestHost.Valid).Configure(settings => settings.StartWithHost = false));
        await host.StartAsync(TestHost.Token);
        var client = host.Services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);

        // The engine hangs: stopping with a canceled token does not wait for it.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.StopAsync(new CancellationToken(canceled: true)));
        gate.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client);
    }

    [Fact]
    public async Task After_the_end_there_is_no_client_any_more()
    {
        using var host = TestHost.Build(services => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid));
        await host.StartAsync(TestHost.Token);
        await host.StopAsync(TestHost.Token);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.Services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token));
        Assert.Throws<ObjectDisposedException>(host.Services.GetRequiredService<IZegoClient>);
    }

    [Fact]
    public async Task Without_a_host_the_container_disposes_the_client()
    {
        IRoom room;
        await using (var services = new ServiceCollection().Also(services => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid)).BuildServiceProvider())
        {
            var client = await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
            room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("me")), cancellationToken: TestHost.Token);
        }

        Assert.Equal(RoomEndReason.LoggedOut, (await room.Completion).Reason);
    }

    private sealed class LoggingIn(IZegoClientProvider clients) : IHostedService
    {
        public IRoom? Room { get; private set; }

        public bool IsLoggedOut { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var client = await clients.GetClientAsync(cancellationToken);
            Room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("service")), cancellationToken: cancellationToken);
        }

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            Assert.Equal(RoomPhase.Connected, Room!.State.Current.Phase);
            await Room.LogoutAsync(cancellationToken);
            IsLoggedOut = true;
        }
    }
}
