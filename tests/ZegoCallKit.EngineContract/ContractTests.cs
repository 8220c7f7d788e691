using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Provides what all contract tests share: a fresh rig and the usual setup steps.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ContractTests<TRig> : IAsyncLifetime
    where TRig : EngineRig, new()
{
    /// <summary>The room id of most tests.</summary>
    protected const string Room = "room";

    /// <summary>The interval of the results of refused commands.</summary>
    protected static readonly TimeSpan ResultInterval = TimeSpan.FromMilliseconds(60);

    /// <summary>Gets the rig, which is new for each test.</summary>
    protected TRig Rig { get; } = new();

    /// <inheritdoc/>
    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Creates an initialized engine without a network.</summary>
    /// <param name="userId">The id of the engine's user.</param>
    /// <param name="profile">The profile; the rig's profile if omitted.</param>
    /// <returns>The engine.</returns>
    protected EngineProbe Initialised(string userId = "alice", EngineProfile? profile = null)
    {
        var probe = Rig.Create(userId, online: false, profile);
        Assert.Equal(0, probe.Initialize().Code);
        return probe;
    }

    /// <summary>Creates an engine whose login stays in the connecting state.</summary>
    /// <param name="userId">The id of the engine's user.</param>
    /// <returns>The engine.</returns>
    protected EngineProbe Connecting(string userId = "alice")
    {
        var probe = Initialised(userId);
        Assert.Equal(0, probe.Login(Room).Code);
        return probe;
    }

    /// <summary>Creates an initialized engine whose logins connect.</summary>
    /// <param name="userId">The id of the engine's user.</param>
    /// <param name="profile">The profile; the rig's profile if omitted.</param>
    /// <returns>The engine.</returns>
    protected EngineProbe Online(string userId, EngineProfile? profile = null)
    {
        var probe = Rig.Create(userId, online: true, profile);
        Assert.Equal(0, probe.Initialize().Code);
        return probe;
    }

    /// <summary>Creates an engine that is logged in and connected.</summary>
    /// <param name="userId">The id of the engine's user.</param>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="notifyUsers">Whether to request user updates.</param>
    /// <returns>The engine.</returns>
    protected async Task<EngineProbe> ConnectedAsync(string userId, string roomId = Room, bool notifyUsers = false)
    {
        var probe = Online(userId);
        await ConnectAsync(probe, roomId, notifyUsers);
        return probe;
    }

    /// <summary>Logs in with an initialized engine and waits for success.</summary>
    /// <param name="probe">The engine.</param>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="notifyUsers">Whether to request user updates.</param>
    /// <returns>A task that completes when the engine is connected.</returns>
    protected static async Task ConnectAsync(EngineProbe probe, string roomId = Room, bool notifyUsers = false)
    {
        var login = probe.Login(roomId, new EngineLoginOptions { NotifyUsers = notifyUsers });
        Assert.Equal(0, login.Code);
        var result = await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence, login.Begin);
        Assert.Equal(0, result.Event.Code);
    }

    /// <summary>Starts publishing and waits until the cloud has accepted it.</summary>
    /// <param name="probe">A connected engine.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>A task that completes when the stream is published.</returns>
    protected static async Task PublishAsync(EngineProbe probe, string streamId, PublishChannel channel = PublishChannel.Main)
    {
        var start = probe.Accept(e => e.Publishing.StartPublishing(streamId, "", channel));
        await probe.WaitForAsync<PublisherStateUpdated>(e => e.StreamId == streamId && e.State == PublisherState.Publishing, start.Begin);
    }

    /// <summary>Starts playing and waits until the stream plays.</summary>
    /// <param name="probe">A connected engine.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>A task that completes when the stream plays.</returns>
    protected static async Task PlayAsync(EngineProbe probe, string streamId)
    {
        var start = probe.Accept(e => e.Playing.StartPlaying(streamId, "", view: null));
        await probe.WaitForAsync<PlayerStateUpdated>(e => e.StreamId == streamId && e.State == PlayerState.Playing, start.Begin);
    }

    /// <summary>Asserts that an event was raised after the command: not inside it, and on a thread of the engine if the rig's engine has its own threads.</summary>
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

    /// <summary>Asserts that two times differ by the interval of refused results. In real time, a busy machine makes it longer, never shorter.</summary>
    /// <param name="earlier">The earlier time.</param>
    /// <param name="later">The later time.</param>
    protected void AssertResultInterval(TimeSpan earlier, TimeSpan later) =>
        Assert.InRange((later - earlier).TotalMilliseconds, 30, Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 120 : 500);

    /// <summary>Advances the time.</summary>
    /// <param name="milliseconds">The time in milliseconds.</param>
    /// <returns>A task that completes when the time has passed.</returns>
    protected Task PassAsync(double milliseconds) => Rig.AdvanceAsync(TimeSpan.FromMilliseconds(milliseconds));
}
