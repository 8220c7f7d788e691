using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>What every subject of the contract shares: a fresh rig and the usual beginnings.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ContractTests<TRig> : IAsyncLifetime
    where TRig : EngineRig, new()
{
    /// <summary>The room of most tests.</summary>
    protected const string Room = "room";

    /// <summary>How far apart the results of refused commands come.</summary>
    protected static readonly TimeSpan ResultInterval = TimeSpan.FromMilliseconds(60);

    /// <summary>The rig, fresh for each test.</summary>
    protected TRig Rig { get; } = new();

    /// <inheritdoc/>
    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An initialised engine without a network.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="profile">With what; the rig's profile when left out.</param>
    /// <returns>The engine.</returns>
    protected EngineProbe Initialised(string userId = "alice", EngineProfile? profile = null)
    {
        var probe = Rig.Create(userId, online: false, profile);
        Assert.Equal(0, probe.Initialize().Code);
        return probe;
    }

    /// <summary>An engine whose login stays connecting.</summary>
    /// <param name="userId">Whose.</param>
    /// <returns>The engine.</returns>
    protected EngineProbe Connecting(string userId = "alice")
    {
        var probe = Initialised(userId);
        Assert.Equal(0, probe.Login(Room).Code);
        return probe;
    }

    /// <summary>An initialised engine whose logins connect.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="profile">With what; the rig's profile when left out.</param>
    /// <returns>The engine.</returns>
    protected EngineProbe Online(string userId, EngineProfile? profile = null)
    {
        var probe = Rig.Create(userId, online: true, profile);
        Assert.Equal(0, probe.Initialize().Code);
        return probe;
    }

    /// <summary>An engine that is logged in and connected.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="roomId">Where.</param>
    /// <param name="notifyUsers">Whether it asks for user updates.</param>
    /// <returns>The engine.</returns>
    protected async Task<EngineProbe> ConnectedAsync(string userId, string roomId = Room, bool notifyUsers = false)
    {
        var probe = Online(userId);
        await ConnectAsync(probe, roomId, notifyUsers);
        return probe;
    }

    /// <summary>Logs an initialised engine in and waits for its success.</summary>
    /// <param name="probe">The engine.</param>
    /// <param name="roomId">Where.</param>
    /// <param name="notifyUsers">Whether it asks for user updates.</param>
    /// <returns>When it is connected.</returns>
    protected static async Task ConnectAsync(EngineProbe probe, string roomId = Room, bool notifyUsers = false)
    {
        var login = probe.Login(roomId, new EngineLoginOptions { NotifyUsers = notifyUsers });
        Assert.Equal(0, login.Code);
        var result = await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence, login.Begin);
        Assert.Equal(0, result.Event.Code);
    }

    /// <summary>Starts publishing and waits until the cloud has accepted it.</summary>
    /// <param name="probe">A connected engine.</param>
    /// <param name="streamId">The stream.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>When it is published.</returns>
    protected static async Task PublishAsync(EngineProbe probe, string streamId, PublishChannel channel = PublishChannel.Main)
    {
        var start = probe.Accept(e => e.Publishing.StartPublishing(streamId, "", channel));
        await probe.WaitForAsync<PublisherStateUpdated>(e => e.StreamId == streamId && e.State == PublisherState.Publishing, start.Begin);
    }

    /// <summary>Starts playing and waits until it plays.</summary>
    /// <param name="probe">A connected engine.</param>
    /// <param name="streamId">The stream.</param>
    /// <returns>When it plays.</returns>
    protected static async Task PlayAsync(EngineProbe probe, string streamId)
    {
        var start = probe.Accept(e => e.Playing.StartPlaying(streamId, "", view: null));
        await probe.WaitForAsync<PlayerStateUpdated>(e => e.StreamId == streamId && e.State == PlayerState.Playing, start.Begin);
    }

    /// <summary>Fails unless an event came later: not inside a command, and on a thread of the engine where the rig has such.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="command">The command it belongs to.</param>
    protected void AssertLater(LoggedEvent entry, CommandRecord command)
    {
        Assert.Null(entry.Command);
        if (Rig.Capabilities.HasFlag(RigCapabilities.EngineThreads))
        {
            Assert.NotEqual(command.ThreadId, entry.ThreadId);
        }
    }

    /// <summary>Fails unless a time is the usual distance of refused results from another. Where time is real, a busy machine makes it longer, never shorter.</summary>
    /// <param name="earlier">The one.</param>
    /// <param name="later">The other.</param>
    protected void AssertResultInterval(TimeSpan earlier, TimeSpan later) =>
        Assert.InRange((later - earlier).TotalMilliseconds, 30, Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 120 : 500);

    /// <summary>Lets time pass.</summary>
    /// <param name="milliseconds">How many milliseconds.</param>
    /// <returns>When it has passed.</returns>
    protected Task PassAsync(double milliseconds) => Rig.AdvanceAsync(TimeSpan.FromMilliseconds(milliseconds));
}
