using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal.EngineLifetime;

public sealed class ForgottenClientTests
{
    private readonly RecordingLoggerFactory _log = new();

    [Fact]
    public async Task A_client_that_is_forgotten_in_a_room_is_named_in_the_log_and_stays()
    {
        var room = await Task.Run(LoginAsync).WaitAsync(ThreadedRig.Bound);

        Assert.True(await CollectUntilAsync(() => _log.Lines.Any(static line => line.Contains("A client of app 77 on the engine", StringComparison.Ordinal))));
        Assert.Contains(_log.Lines, static line => line.Contains("Its engine, timers and rooms remain", StringComparison.Ordinal));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        await room.LogoutAsync();
    }

    [Fact]
    public async Task A_client_that_is_forgotten_out_of_a_room_gives_its_engine_back()
    {
        var (client, factory) = await Task.Run(() => MakeAsync(isDisposed: false)).WaitAsync(ThreadedRig.Bound);

        Assert.True(await CollectUntilAsync(() => _log.Lines.Any(static line => line.Contains("Its engine is destroyed now", StringComparison.Ordinal))));
        Assert.False(client.IsAlive);
        await using var next = await ZegoClient.CreateAsync(Options(factory)).WaitAsync(ThreadedRig.Bound);
        Assert.NotEmpty(next.EngineVersion);
    }

    [Fact]
    public async Task A_client_that_is_disposed_is_not()
    {
        var (client, _) = await Task.Run(() => MakeAsync(isDisposed: true)).WaitAsync(ThreadedRig.Bound);
        Assert.True(await CollectUntilAsync(() => !client.IsAlive));
        GC.WaitForPendingFinalizers();

        Assert.DoesNotContain(_log.Lines, static line => line.Contains("without being disposed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_context_that_can_be_collected_can_be_unloaded()
    {
        var context = Load();

        Assert.True(await CollectUntilAsync(() => !context.IsAlive));
    }

    // Like a plug-in: creates the meter that all clients of the process share.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Load()
    {
        var context = new AssemblyLoadContext("plug-in", isCollectible: true);
        var metrics = context.LoadFromAssemblyPath(typeof(ZegoClient).Assembly.Location).GetType("ZegoCallKit.Diagnostics.ClientMetrics", throwOnError: true)!;
        Assert.NotNull(metrics.GetMethod("For")!.Invoke(null, [null]));
        context.Unload();
        return new WeakReference(context);
    }

    private static async Task<bool> CollectUntilAsync(Func<bool> isDone)
    {
        for (var attempt = 0; attempt < 100 && !isDone(); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        return isDone();
    }

    // One engine at a time, as ZEGO's own.
    private ZegoClientOptions Options(IZegoEngineFactory factory) => new()
    {
        AppId = 77,
        AppSign = new string('a', ZegoClientOptions.AppSignLength),
        Engine = factory,
        LoggerFactory = _log,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<(WeakReference Client, IZegoEngineFactory Factory)> MakeAsync(bool isDisposed)
    {
        var factory = new ExclusiveEngineFactory(new InMemoryCloud().CreateEngineFactory());
        var client = await ZegoClient.CreateAsync(Options(factory));
        if (isDisposed)
        {
            await client.DisposeAsync();
        }

        return (new WeakReference(client), factory);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<IRoom> LoginAsync()
    {
        var client = await ZegoClient.CreateAsync(Options(new InMemoryCloud().CreateEngineFactory()));
        return await client.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("alice")));
    }

    private sealed class ExclusiveEngineFactory(IZegoEngineFactory inner) : IZegoEngineFactory
    {
        public string Name => inner.Name;

        public object? ExclusivityKey => this;

        public bool CommandsMayBlock => inner.CommandsMayBlock;

        public IZegoEngine Create() => inner.Create();
    }
}
