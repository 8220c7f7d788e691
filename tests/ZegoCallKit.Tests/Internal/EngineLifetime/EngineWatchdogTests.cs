using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Clocks;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.EngineLifetime;

/// <summary>An engine that stops responding ends the logins; an engine that is only quiet does not.</summary>
public sealed class EngineWatchdogTests
{
    [Fact]
    public void Reports_that_stop_while_a_stream_is_published_end_the_login() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("engine");
        var room = await PublishAsync(rig);
        for (var i = 0; i < 20; i++)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(3));
            rig.Engine.Raise(new PublisherQualityUpdated("own", new PublishQuality { Level = QualityLevel.Good }));
        }

        var began = rig.Time.Elapsed;
        var end = await room.Completion;
        Assert.Equal(RoomEndReason.EngineFailed, end.Reason);
        Assert.InRange((rig.Time.Elapsed - began).TotalSeconds, 29, 40);

        // An engine that still responds leaves the room, and accepts a new login.
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.Logout"));
        Assert.Equal(1, rig.Engine.Journal.Count("Publishing.StopPublishing"));
        await rig.LoginAsync();
    });

    [Fact]
    public void A_machine_that_has_slept_gives_the_engine_its_time_again()
    {
        SleepyTime? time = null;
        SimulatedRig.Run(
            async rig =>
            {
                rig.ExpectFault("engine");
                var room = await PublishAsync(rig);
                for (var nights = 0; nights < 3; nights++)
                {
                    rig.Engine.Raise(new PublisherQualityUpdated("own", new PublishQuality { Level = QualityLevel.Good }));
                    rig.Time.RunUntilIdle();
                    time!.Sleep(TimeSpan.FromHours(8));
                    rig.Time.Advance(TimeSpan.FromSeconds(25));
                    Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
                }

                // After waking up, silence counts again.
                rig.Time.Advance(TimeSpan.FromSeconds(40));
                Assert.Equal(RoomEndReason.EngineFailed, room.State.Current.End?.Reason);
            },
            options => options with { TimeProvider = time = new SleepyTime(options.TimeProvider) });
    }

    [Fact]
    public void An_engine_that_waits_for_a_publisher_has_nothing_to_report() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        await room.PlayAsync(new StreamId("s"));
        rig.Engine.Raise(new PlayerQualityUpdated("s", new PlayQuality { AudioReceiveFps = 50 }), new PlayerStateUpdated("s", PlayerState.Requesting, 1004020, ""));
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        rig.Engine.Raise(new PlayerStateUpdated("s", PlayerState.Playing, 0, ""));
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void Quiet_is_no_death_where_nothing_was_ever_reported_or_nothing_is_in_flight() => SimulatedRig.Run(async rig =>
    {
        var room = await PublishAsync(rig);
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        rig.Engine.Raise(new PublisherQualityUpdated("own", new PublishQuality()));
        rig.Time.RunUntilIdle();
        await room.Publications.Current.Items[new StreamId("own")].StopAsync();
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void An_outage_is_no_death_as_long_as_the_engine_may_reconnect() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("engine");
        var room = await PublishAsync(rig);
        rig.Engine.Raise(new PublisherQualityUpdated("own", new PublishQuality()), new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""));
        rig.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(RoomPhase.Reconnecting, room.State.Current.Phase);
        rig.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(RoomEndReason.EngineFailed, room.State.Current.End?.Reason);
    });

    [Fact]
    public Task A_command_that_does_not_return_ends_the_login_without_it() => ThreadedRig.RunAsync(async rig =>
    {
        rig.ExpectFault("engine");
        rig.ExpectFault("LogoutRoom");
        using var open = new ManualResetEventSlim();
        using var inside = new ManualResetEventSlim();
        var room = await rig.LoginAsync();
        rig.Engine.Capture.Setup(capture => capture.MuteSpeaker(true)).Returns(() =>
        {
            inside.Set();
            open.Wait();
            return default;
        });
        var muting = rig.Client.Devices.Speaker.SetMutedAsync(true);
        inside.Wait();
        while (!room.Completion.IsCompleted)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(RoomEndReason.EngineFailed, (await room.Completion).Reason);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => muting);
        open.Set();
    });

    [Fact]
    public void After_the_last_logout_nothing_is_watched() => SimulatedRig.Run(async rig =>
    {
        var room = await PublishAsync(rig);
        rig.Engine.Raise(new PublisherQualityUpdated("own", new PublishQuality()));
        rig.Time.RunUntilIdle();
        await room.LogoutAsync();
        rig.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(RoomEndReason.LoggedOut, room.State.Current.End?.Reason);
        await rig.LoginAsync();
        rig.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(RoomPhase.Connected, rig.Room.State.Current.Phase);
    });

    private static async Task<IRoom> PublishAsync(ClientRig rig)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        await room.PublishAsync(new StreamId("own"));
        return room;
    }
}
