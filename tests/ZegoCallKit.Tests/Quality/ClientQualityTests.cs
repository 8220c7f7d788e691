using Moq;
using Xunit;
using ZegoCallKit.Checks;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Quality;

public sealed class ClientQualityTests
{
    [Fact]
    public void Networks_are_known_by_user_and_forgotten_with_the_user() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("me");
        var ann = await rig.LoginAsync("ann");
        await ann.PublishAsync(new StreamId("s"));
        var networks = room.NetworkQuality.Changes.Record();
        await networks.WaitForAsync(static set => set.Changes.Any(static change => change.Current.UserId.Value == "ann" && change.Current.Uplink == QualityLevel.Excellent));
        Assert.Contains(new UserId("me"), room.NetworkQuality.Current.Items.Keys);
        await room.PublishAsync(new StreamId("own"));
        await ann.LogoutAsync();
        rig.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([new UserId("me")], room.NetworkQuality.Current.Items.Keys);
        await room.LogoutAsync();
        await networks.Completed;
    });

    [Fact]
    public void Traffic_and_the_kind_of_network_are_told() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var room = await client.LoginRoomAsync(CloudRig.RoomId, ClientRig.Self);
        await room.PublishAsync(new StreamId("own"));
        var traffic = await client.Quality.Traffic.Changes.Record().WaitForAsync(static stats => stats.SendKbps > 0);
        Assert.Equal(0, traffic.SendLoss);
        Assert.NotEqual(NetworkMode.Unknown, client.Quality.NetworkMode.Current);
    });

    [Fact]
    public void Performance_is_told_while_it_is_measured() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var told = client.Quality.Performance.Record();
        await client.Quality.StartPerformanceAsync(TimeSpan.FromSeconds(1));
        var status = await told.WaitForAsync(static _ => true);
        Assert.InRange(status.ProgramMemory, 0, 1);
        Assert.True(status.ProgramMegabytes > 1);
        Assert.Null(status.SystemCpu);
        await client.Quality.StopPerformanceAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = client.Quality.StartPerformanceAsync(TimeSpan.FromSeconds(11)); });
        await client.DisposeAsync();
        await told.Completed;
    });

    [Fact]
    public void A_speed_test_tells_of_the_network_what_it_is_like() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("me")));
        rig.Cloud.SetNetwork("me", new NetworkConditions { Latency = TimeSpan.FromMilliseconds(80), Loss = 0.1 });
        var began = rig.Time.Elapsed;
        var report = await client.Checks.TestSpeedAsync(new SpeedTestOptions { Duration = TimeSpan.FromSeconds(5), DownlinkKbps = null });
        Assert.Equal(5, Math.Round((rig.Time.Elapsed - began).TotalSeconds));
        Assert.Null(report.Downlink);
        Assert.Equal((TimeSpan.FromMilliseconds(160), 0.1, QualityLevel.Medium), (report.Uplink!.Rtt, report.Uplink.PacketLoss, report.Uplink.Level));
        Assert.NotNull((await client.Checks.TestSpeedAsync()).Downlink);
    });

    [Fact]
    public void Publishing_ends_a_speed_test_and_only_one_runs_at_a_time() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("me")));
        var test = client.Checks.TestSpeedAsync();
        var second = await Assert.ThrowsAsync<ZegoException>(() => client.Checks.TestSpeedAsync());
        Assert.Contains("already running", second.Message, StringComparison.Ordinal);
        await room.PublishAsync(new StreamId("own"));
        Assert.Equal(ZegoErrorCode.UtilitiesNetworkToolStoppedByPublishingStream, (await Assert.ThrowsAsync<ZegoException>(() => test)).Code);
    });

    [Fact]
    public void A_speed_test_ends_with_its_caller_its_refusal_and_its_client() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var givenUp = rig.Client.Checks.TestSpeedAsync(cancellationToken: cancellation.Token);
        rig.Time.RunUntilIdle();
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        rig.Time.RunUntilIdle();
        Assert.Equal(1, rig.Engine.Journal.Count("Network.StopSpeedTest"));

        rig.Engine.Network.Setup(network => network.StartSpeedTest(It.IsAny<EngineSpeedTest>(), It.IsAny<TimeSpan>())).Returns(new EngineResult(1000010));
        Assert.Equal(ZegoErrorCode.SdkNoModule, (await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Checks.TestSpeedAsync())).Code);
        rig.Engine.Network.Setup(network => network.StartSpeedTest(It.IsAny<EngineSpeedTest>(), It.IsAny<TimeSpan>())).Returns(EngineResult.Accepted);
        var last = rig.Client.Checks.TestSpeedAsync();
        rig.Time.RunUntilIdle();
        await rig.Client.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => last);
        Assert.Throws<ArgumentException>(() => { _ = rig.Client.Checks.TestSpeedAsync(new SpeedTestOptions { UplinkKbps = null, DownlinkKbps = null }); });
        Assert.Throws<ArgumentException>(() => { _ = rig.Client.Checks.TestSpeedAsync(new SpeedTestOptions { UplinkKbps = 0 }); });
        Assert.Throws<ArgumentException>(() => { _ = rig.Client.Checks.TestSpeedAsync(new SpeedTestOptions { Duration = TimeSpan.FromSeconds(31) }); });
    });

    [Fact]
    public Task A_test_that_was_given_up_does_not_disturb_the_next() => ThreadedRig.RunAsync(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        using var inside = new ManualResetEventSlim();
        using var open = new ManualResetEventSlim();
        rig.Engine.Network.SetupSequence(network => network.StartSpeedTest(It.IsAny<EngineSpeedTest>(), It.IsAny<TimeSpan>()))
            .Returns(() =>
            {
                inside.Set();
                open.Wait();
                return new EngineResult(1000010);
            })
            .Returns(EngineResult.Accepted);
        var first = rig.Client.Checks.TestSpeedAsync(cancellationToken: cancellation.Token);
        inside.Wait();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = rig.Client.Checks.TestSpeedAsync();
        open.Set();
        while (rig.Engine.Journal.Count("Network.StartSpeedTest") < 2)
        {
            await Task.Yield();
        }

        rig.Engine.Raise(new SpeedTestFailed(SpeedTestDirection.Uplink, 1015003));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => second);
        Assert.Equal(1015003, (int)fault.Code);
    });

    [Fact]
    public void A_check_hears_also_where_the_client_measures_no_levels() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync(configure: static options => options with { SoundLevelInterval = TimeSpan.Zero });
        var report = await client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(2));
        Assert.True(report.IsGood, $"{report}");
    });

    [Fact]
    public void A_check_of_the_devices_sees_and_hears_them_and_closes_them_again() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var report = await client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(2));
        Assert.True(report.IsGood, $"{report}");
        Assert.Equal(("camera-1", "microphone-1", "speaker-1"), (report.Camera?.Id, report.Microphone?.Id, report.Speaker?.Id));
        Assert.InRange(report.TimeToFirstVideo!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(report.PeakLevel, 1, 100);

        await using var preview = await client.StartPreviewAsync();
        await Assert.ThrowsAsync<ZegoException>(() => client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(31)); });
    });

    [Fact]
    public void A_check_on_a_machine_without_devices_says_so() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync(new InMemoryEngineOptions { Devices = VirtualDevices.None() });
        var report = await client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(3));
        Assert.False(report.IsGood);
        Assert.Equal((null, null, null), (report.Camera, report.Microphone, report.TimeToFirstVideo));
        Assert.Contains(report.Problems, problem => problem.Kind == DeviceKind.Camera);
    });

    [Fact]
    public void A_check_that_is_given_up_closes_the_devices() => CloudRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var client = await rig.NewClientAsync();
        var check = client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(5), cancellation.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
        rig.Time.RunUntilIdle();
        await using var preview = await client.StartPreviewAsync();
    });
}
