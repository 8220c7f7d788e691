using Xunit;
using ZegoCallKit;
using ZegoCallKit.Checks;
using ZegoCallKit.Docs.Tests;

namespace Docs.Snippets;

public sealed class QualitySnippets
{
    [Fact]
    public void Devices_and_network_are_checked_before_a_call() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region check-devices
        var devices = await client.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(3));
        show(devices.IsGood ? "ready" : $"camera {devices.TimeToFirstVideo}, microphone {devices.PeakLevel}, {string.Join(", ", devices.Problems)}");
        #endregion

        #region check-network
        await using (await client.LoginRoomAsync(new RoomId("hall"), new RoomUser(new UserId("alice"))))
        {
            var network = await client.Checks.TestSpeedAsync(new SpeedTestOptions { UplinkKbps = 1_500, DownlinkKbps = 3_000 });
            show($"up {network.Uplink?.Level}, down {network.Downlink?.Level}");
        }
        #endregion

        await using var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));

        Assert.Equal(["ready", "up Excellent, down Excellent"], lines);
    });

    [Fact]
    public void Streams_are_judged_during_a_call() => Simulation.Run(async simulation =>
    {
        var publication = await simulation.SpeakAsync("bob");
        var room = await simulation.LoginAsync("alice");
        var playback = await room.PlayAsync(new StreamId("bob"));
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region judge-streams
        using var theirs = playback.Health.Changes.Subscribe(health => show($"I see them: {health.Verdict} {health.Troubles}"));
        using var mine = publication.Health.Changes.Subscribe(health => show(health.IsStalled ? "Nobody sees me" : $"They see me: {health.Verdict}"));
        #endregion

        await simulation.PassAsync(10);
        Assert.Contains("I see them: Good None", lines);
        Assert.Contains("They see me: Good", lines);
    });

    [Fact]
    public void Logs_are_sent() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();

        #region upload-logs
        await client.UploadLogsAsync();
        #endregion

        await Assert.ThrowsAsync<ZegoException>(() => client.UploadLogsAsync());
    });
}
