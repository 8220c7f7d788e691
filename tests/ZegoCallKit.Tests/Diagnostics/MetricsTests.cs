using Xunit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Diagnostics;

public sealed class MetricsTests
{
    [Fact]
    public void A_login_is_measured_in_seconds_of_the_clients_clock() => Run(async (rig, meters) =>
    {
        await rig.LoginAsync();

        var login = Assert.Single(meters.Of("zegocallkit.room.login.duration"));
        Assert.Equal(SimulatedRig.Moment.TotalSeconds, login.Value, precision: 6);
        Assert.Equal("", login.Attributes);
        Assert.Contains(meters.Of("zegocallkit.operation.duration"), item => item.Attributes is "zegocallkit.operation.name=LoginRoom");
    });

    [Theory]
    [InlineData(1002033, "1002033")]
    [InlineData(0, "timeout")]
    public void A_failed_login_says_what_kind_of_failure_it_was(int code, string errorType) => Run(async (rig, meters) =>
    {
        if (code == 0)
        {
            rig.Engine.LetLoginSucceed(ResultOrder.Never);
        }
        else
        {
            rig.Engine.LetLoginFail(code);
        }

        await Assert.ThrowsAnyAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));

        Assert.Equal($"error.type={errorType}", Assert.Single(meters.Of("zegocallkit.room.login.duration")).Attributes);
        Assert.Equal(0, meters.Observe("zegocallkit.operation.pending"));
        Assert.Equal(0, meters.Observe("zegocallkit.room.active"));
    });

    [Fact]
    public void A_cancelled_login_counts_as_cancelled() => Run(async (rig, meters) =>
    {
        using var cancellation = new CancellationTokenSource();
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token);
        Assert.Equal(1, meters.Observe("zegocallkit.operation.pending"));
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => login);

        Assert.Equal("error.type=cancelled", Assert.Single(meters.Of("zegocallkit.room.login.duration")).Attributes);
        Assert.Equal(0, meters.Observe("zegocallkit.operation.pending"));
    });

    [Fact]
    public void Rooms_publications_and_plays_are_counted_while_they_last() => Run(async (rig, meters) =>
    {
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        await room.PublishAsync(new StreamId("own"));
        await room.PlayAsync(new StreamId("other"));
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 0, ""));
        rig.Time.RunUntilIdle();
        Assert.Equal((1, 1, 1), Active(meters));

        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        rig.Time.RunUntilIdle();
        Assert.Equal(1, Assert.Single(meters.Of("zegocallkit.room.reconnections")).Value);
        Assert.Single(meters.Of("zegocallkit.publication.start.duration"));
        Assert.Single(meters.Of("zegocallkit.playback.start.duration"));

        await room.LogoutAsync();
        Assert.Equal((0, 0, 0), Active(meters));
    });

    [Fact]
    public void The_first_sound_and_the_first_picture_of_a_play_are_measured_once() => Run(async (rig, meters) =>
    {
        rig.Engine.LetPlaySucceed();
        await (await rig.LoginAsync()).PlayAsync(new StreamId("other"));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        rig.Engine.Raise(new PlayerReceivedVideoFirstFrame("other"), new PlayerReceivedAudioFirstFrame("other"), new PlayerReceivedAudioFirstFrame("other"));
        rig.Time.RunUntilIdle();

        var measured = meters.Of("zegocallkit.playback.time_to_first_frame");
        Assert.Equal(["zegocallkit.media.type=video", "zegocallkit.media.type=audio"], measured.Select(item => item.Attributes));
        Assert.All(measured, item => Assert.Equal((SimulatedRig.Moment + TimeSpan.FromSeconds(1)).TotalSeconds, item.Value, precision: 6));
    });

    [Fact]
    public void A_play_that_fails_before_it_plays_is_measured_with_its_code() => Run(async (rig, meters) =>
    {
        rig.Engine.AnswerPlay(ResultOrder.After, PlayerState.NotPlaying, 1004020);
        var options = new RoomOptions { AutoPlay = new() { Policy = PlayPolicy.None } };
        var room = await rig.LoginAsync(options);
        await Assert.ThrowsAsync<ZegoException>(() => room.PlayAsync(new StreamId("other")));
        await room.LogoutAsync();

        Assert.Equal("error.type=1004020", meters.Of("zegocallkit.playback.start.duration")[0].Attributes);
        Assert.Equal(0, meters.Observe("zegocallkit.playback.active"));
    });

    [Fact]
    public void Faults_are_counted_by_kind() => Run(async (rig, meters) =>
    {
        rig.ExpectFault("observer of room state");
        var room = await rig.LoginAsync();
        using var subscription = room.State.Changes.Subscribe((Action<RoomState>)(static _ => throw new InvalidOperationException("the observer's own")));
        rig.Time.RunUntilIdle();

        Assert.Equal("error.type=System.InvalidOperationException", Assert.Single(meters.Of("zegocallkit.client.faults")).Attributes);
    });

    [Fact]
    public void The_wait_of_a_notice_is_measured() => Run(async (rig, meters) =>
    {
        var room = await rig.LoginAsync();
        var before = meters.Of("zegocallkit.notification.delay").Count;
        room.State.Changes.Record();
        rig.Time.RunUntilIdle();

        Assert.True(meters.Of("zegocallkit.notification.delay").Count > before);
    });

    [Fact]
    public void Clients_of_one_factory_share_their_instruments()
    {
        using var meters = new MeasurementRecorder();

        Assert.Same(ClientMetrics.For(meters), ClientMetrics.For(meters));
        Assert.Equal(meters.Instruments.Select(instrument => instrument.Name).Distinct(StringComparer.Ordinal).Count(), meters.Instruments.Count);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_measurement_that_nobody_wants()
    {
        using var meters = new MeasurementRecorder(isListening: false);
        var metrics = ClientMetrics.For(meters);
        Measure(metrics);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Measure(metrics);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Measure(ClientMetrics metrics)
    {
        for (var i = 0; i < 100; i++)
        {
            metrics.Pending.Add();
            metrics.OperationDuration.RecordSeconds(TimeSpan.FromSeconds(1), "timeout", "name", "value");
            metrics.Pending.Remove();
            metrics.BusySinks.Add();
        }
    }

    private static (double Rooms, double Publications, double Playbacks) Active(MeasurementRecorder meters) =>
        (meters.Observe("zegocallkit.room.active"), meters.Observe("zegocallkit.publication.active"), meters.Observe("zegocallkit.playback.active"));

    private static void Run(Func<ClientRig, MeasurementRecorder, Task> body)
    {
        using var meters = new MeasurementRecorder();
        SimulatedRig.Run(rig => body(rig, meters), options => options with { MeterFactory = meters });
    }
}
