using System.Drawing;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>What a publication sets on its channel does not stay for the next publication.</summary>
public sealed class ChannelRestoreTests
{
    private static readonly Size ScenarioSize = new(640, 360);

    [Fact]
    public void The_next_publication_has_the_video_size_of_the_scenario() => CloudRig.Run(async rig =>
    {
        var (room, bob) = (await rig.LoginAsync("alice"), await rig.LoginAsync("bob"));
        await using (await room.PublishAsync(new StreamId("first"), new PublishOptions { VideoConfig = VideoConfig.Hd720 }))
        {
            Assert.Equal(new Size(1280, 720), await SizeAsync(bob, "first"));
        }

        await using (await room.PublishAsync(new StreamId("second")))
        {
            Assert.Equal(ScenarioSize, await SizeAsync(bob, "second"));
        }
    });

    [Fact]
    public void A_size_that_was_changed_while_publishing_does_not_stay_either() => CloudRig.Run(async rig =>
    {
        var (room, bob) = (await rig.LoginAsync("alice"), await rig.LoginAsync("bob"));
        await using (var first = await room.PublishAsync(new StreamId("first")))
        {
            await first.SetVideoConfigAsync(VideoConfig.Sd180);
        }

        await using (await room.PublishAsync(new StreamId("second")))
        {
            Assert.Equal(ScenarioSize, await SizeAsync(bob, "second"));
        }
    });

    [Fact]
    public void A_shared_screen_leaves_its_channel_as_it_was() => CloudRig.Run(async rig =>
    {
        var (room, bob) = (await rig.LoginAsync("alice"), await rig.LoginAsync("bob"));
        await using (await room.ShareScreenAsync(new StreamId("screen")))
        {
            Assert.Equal(new Size(1280, 720), await SizeAsync(bob, "screen"));
        }

        await using (await room.PublishAsync(new StreamId("camera"), new PublishOptions { Channel = PublishChannel.Auxiliary }))
        {
            Assert.Equal(ScenarioSize, await SizeAsync(bob, "camera"));
        }
    });

    [Fact]
    public void The_next_publication_has_no_extra_info_of_the_last_one() => CloudRig.Run(async rig =>
    {
        var (room, bob) = (await rig.LoginAsync("alice"), await rig.LoginAsync("bob"));
        await using (var first = await room.PublishAsync(new StreamId("first"), new PublishOptions { ExtraInfo = "host" }))
        {
            await first.SetExtraInfoAsync("guest");
            Assert.Equal("guest", await ExtraInfoAsync(rig, bob, "first"));
        }

        await using (await room.PublishAsync(new StreamId("second")))
        {
            Assert.Equal("", await ExtraInfoAsync(rig, bob, "second"));
        }
    });

    private static async Task<Size> SizeAsync(IRoom room, string stream)
    {
        var playback = await room.PlayAsync(new StreamId(stream), new PlayOptions { VideoSink = new CallbackVideoSink((in _) => { }) });
        return (await playback.State.Changes.FirstAsync(state => !state.VideoSize.IsEmpty).ToTask()).VideoSize;
    }

    private static async Task<string> ExtraInfoAsync(CloudRig rig, IRoom room, string stream)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        return room.Streams.Current.Items[new StreamId(stream)].ExtraInfo;
    }
}
