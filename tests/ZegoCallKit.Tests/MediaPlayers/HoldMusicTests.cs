using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.MediaPlayers;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.Tests.Media;

namespace ZegoCallKit.Tests.MediaPlayers;

/// <summary>A media player in a call on the in-memory cloud.</summary>
public sealed class HoldMusicTests
{
    [Fact]
    public void The_other_user_hears_the_file_while_the_microphone_is_muted()
    {
        using var folder = new TempFolder();
        WriteTone(folder["music.wav"], TimeSpan.FromSeconds(3));
        CloudRig.Run(async rig =>
        {
            var alice = await rig.NewClientAsync();
            var room = await alice.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
            await room.PublishAsync(new StreamId("alice"), new PublishOptions { Video = VideoInput.None });
            await alice.Devices.Microphone.SetMutedAsync(true);
            var peak = 0;
            var bob = await rig.LoginAsync("bob");
            await bob.PlayAsync(new StreamId("alice"), new PlayOptions { AudioSink = new CallbackAudioSink((in frame) => peak = Math.Max(peak, PeakOf(in frame))) });
            await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
            Assert.Equal(0, peak);

            await using var music = await alice.OpenMediaPlayerAsync(folder["music.wav"], new MediaPlayerOptions { PublishVolume = 100 });
            Assert.Equal(TimeSpan.FromSeconds(3), music.Duration);
            var began = rig.Time.GetTimestamp();
            await music.PlayToEndAsync();
            Assert.InRange(rig.Time.GetElapsedTime(began).TotalSeconds, 2.9, 3.1);
            Assert.InRange(peak, 3200, 3300);
        });
    }

    [Fact]
    public void Leaving_the_room_stops_the_file_which_can_be_played_again()
    {
        using var folder = new TempFolder();
        WriteTone(folder["music.wav"], TimeSpan.FromSeconds(3));
        CloudRig.Run(async rig =>
        {
            var alice = await rig.NewClientAsync();
            var room = await alice.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
            await using var music = await alice.OpenMediaPlayerAsync(folder["music.wav"]);
            var playing = music.PlayToEndAsync();
            await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
            Assert.Equal(MediaPlayerPhase.Playing, music.State.Current.Phase);
            await room.LogoutAsync();
            await Assert.ThrowsAsync<ZegoException>(() => playing);
            Assert.Equal(MediaPlayerPhase.Ready, music.State.Current.Phase);
            await music.PlayToEndAsync();
            Assert.Equal((MediaPlayerPhase.Ended, music.Duration), (music.State.Current.Phase, music.State.Current.Position));
        });
    }

    private static void WriteTone(string path, TimeSpan length)
    {
        using var sink = new WavSink(path);
        var tone = new ToneSource(440, AudioFormat.Default, level: -20);
        var samples = new short[480];
        for (var block = 0; block < length.TotalMilliseconds / 10; block++)
        {
            tone.Read(samples);
            sink.Write(new AudioFrame(samples, AudioFormat.Default, TimeSpan.FromMilliseconds(10 * block)));
        }
    }

    private static int PeakOf(in AudioFrame frame)
    {
        var peak = 0;
        foreach (var sample in frame.Samples)
        {
            peak = Math.Max(peak, Math.Abs((int)sample));
        }

        return peak;
    }
}
