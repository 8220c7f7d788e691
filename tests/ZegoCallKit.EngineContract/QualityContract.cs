using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the values that are reported during a call.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class QualityContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task Ones_own_network_is_reported_about_every_two_seconds_while_publishing()
    {
        var probe = await ConnectedAsync("alice");
        await PassAsync(5000);
        probe.AssertNone<NetworkQualityUpdated>();

        await PublishAsync(probe, Stream);
        await PassAsync(10_000);

        var reports = probe.Log.Of<NetworkQualityUpdated>().Where(e => e.Event.UserId.Length == 0).ToArray();
        Assert.InRange(reports.Length, 4, 6);
        foreach (var (earlier, later) in reports.Zip(reports.Skip(1)))
        {
            Assert.InRange((later.Entry.At - earlier.Entry.At).TotalMilliseconds, 1500, 2500);
        }
    }

    [Fact]
    public async Task Traffic_is_reported_every_three_seconds()
    {
        var probe = await ConnectedAsync("alice");
        await PublishAsync(probe, Stream);
        await PassAsync(10_000);
        var reports = probe.Log.Of<RtcStatsUpdated>();
        Assert.InRange(reports.Count, 2, 4);
        Assert.All(reports, r => Assert.InRange(r.Event.Stats.SendLoss, 0, 1));
    }

    [Fact]
    public async Task The_figures_fit_what_was_pushed()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        for (var i = 0; i < 1000; i++)
        {
            Say(publisher, i, Samples.Square(8000));
            if (i % 5 == 0)
            {
                Show(publisher, VideoPixelFormat.I420, 64, 36, i / 5);
            }

            await PassAsync(10);
        }

        var sent = publisher.Log.Of<PublisherQualityUpdated>()[^1].Event.Quality;
        var received = player.Log.Of<PlayerQualityUpdated>()[^1].Event.Quality;
        Assert.InRange(sent.VideoCaptureFps, 18, 22);
        Assert.InRange(sent.VideoSendFps, 18, 22);
        Assert.InRange(received.VideoReceiveFps, 18, 22);
        Assert.InRange(received.AudioReceiveFps, 95, 105);
        Assert.True(sent.AudioKbps > 0 && sent.VideoKbps > 0);
        Assert.True(received.AudioKbps > 0 && received.VideoKbps > 0);
        Assert.True(received.AudioBytesReceived > 0 && received.VideoBytesReceived > 0);
        Assert.Equal(0, received.PacketLoss);
        Assert.True(received.Mos is -1 or (>= 1 and <= 5), $"{received.Mos} is neither unknown (-1) nor a score of 1 to 5.");
    }
}
