using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

public sealed class RecordingSnippets
{
    [Fact]
    public void Both_sides_are_recorded_and_pictures_saved()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Simulation.Run(async simulation =>
        {
            var client = await simulation.CreateAsync();
            var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
            await room.PublishAsync(new StreamId("alice"));
            await simulation.SpeakAsync("bob");
            var time = simulation.Time;
            var playback = await room.PlayAsync(new StreamId("bob"));
            await Simulation.NextAsync(playback.State.Changes, state => state.TimeToFirstVideo is not null);

            #region record
            var mine = await client.StartRecordingAsync(Path.Join(folder, "mine.y4m"));          // with ZEGO's engine mine.mp4
            var theirs = await playback.StartRecordingAsync(new PlaybackRecordingOptions
            {
                AudioPath = Path.Join(folder, "theirs.wav"),
                VideoPath = Path.Join(folder, "theirs.y4m"),
                FrameRate = new FrameRate(15),
            });
            await Task.Delay(TimeSpan.FromSeconds(5), time);
            await mine.StopAsync();
            await theirs.StopAsync();
            #endregion

            Assert.Equal(RecordingEndReason.Stopped, (await mine.Completion).Reason);
            Assert.All(theirs.Files, file => Assert.True(new FileInfo(file).Length > 100_000));

            #region snapshot-png
            PngFile.Save(await playback.TakeSnapshotAsync(), Path.Join(folder, "bob.png"));
            #endregion

            Assert.True(new FileInfo(Path.Join(folder, "bob.png")).Length > 100);
        });
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_room_is_recorded_into_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("zegocallkit-docs-").FullName;
        Simulation.Run(async simulation =>
        {
            var room = await simulation.LoginAsync("alice");
            await room.PublishAsync(new StreamId("alice"));
            await simulation.SpeakAsync("bob");
            await simulation.SpeakAsync("carol");
            var time = simulation.Time;

            #region record-mixed
            await using var recording = await room.StartMixedRecordingAsync(Path.Join(folder, "call.wav"), new MixedRecordingOptions
            {
                Channels = MixedChannels.MeLeftOthersRight,
                VideoPath = Path.Join(folder, "call.y4m"),
            });
            await Task.Delay(TimeSpan.FromSeconds(5), time);
            await recording.StopAsync();
            #endregion

            Assert.Equal(RecordingEndReason.Stopped, (await recording.Completion).Reason);
            using var sound = WavSource.Open(Path.Join(folder, "call.wav"));
            using var video = Y4mSource.Open(Path.Join(folder, "call.y4m"));
            Assert.Equal((2, TimeSpan.FromSeconds(5), 75), (sound.Format.Channels, sound.Duration, video.FrameCount));
        });
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_screen_is_shared_beside_the_camera() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
        await room.PublishAsync(new StreamId("alice"));

        #region share-screen
        foreach (var source in await client.GetScreensAsync())
        {
            Console.WriteLine($"{source.Kind}: {source.Name}");
        }

        await using var shared = await room.ShareScreenAsync(new StreamId("alice-screen"), new ScreenShareOptions { IncludeAudio = true });
        #endregion

        Assert.Equal(PublishChannel.Auxiliary, shared.Channel);
        Assert.Equal(2, room.Publications.Current.Items.Count);
    });
}
