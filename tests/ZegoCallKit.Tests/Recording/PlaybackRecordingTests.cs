using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Playing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.Tests.Media;

namespace ZegoCallKit.Tests.Recording;

public sealed class PlaybackRecordingTests
{
    private static readonly StreamId Id = new("stream");

    [Fact]
    public void Frames_are_written_beside_the_playbacks_own_sinks_until_it_is_stopped()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var heard = 0;
            var playback = await PlayAsync(rig, new PlayOptions { AudioSink = new CallbackAudioSink((in AudioFrame _) => heard++) });
            var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"], VideoPath = folder["v.y4m"], FrameRate = new FrameRate(30) });
            Assert.Equal(1, rig.Engine.Journal.Count("CustomVideo.EnableRemoteRender"));
            Assert.Equal(1, rig.Engine.Journal.Count("CustomAudio.StartObserver"));
            Deliver(rig, 3);
            await recording.StopAsync();
            Deliver(rig, 2);

            Assert.Equal(5, heard);
            Assert.Equal(new PlaybackRecordingEnd { Reason = PlaybackRecordingEndReason.Stopped }, await recording.Completion);
            Assert.Equal([folder["a.wav"], folder["v.y4m"]], recording.Files);
            using var sound = WavSource.Open(folder["a.wav"]);
            Assert.Equal(3 * 480, Read(sound));
            Assert.Equal(3 * (6 + 6) + "YUV4MPEG2 W2 H2 F30:1 Ip A1:1 C420jpeg\n".Length, new FileInfo(folder["v.y4m"]).Length);
        });
    }

    [Fact]
    public void A_file_for_which_nothing_came_is_removed_and_listed_no_more()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"], VideoPath = folder["v.y4m"] });
            rig.Engine.FrameSink.OnRemoteVideo(Id.Value, new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
            Assert.Equal([folder["a.wav"], folder["v.y4m"]], recording.Files);
            await recording.StopAsync();
            Assert.False(File.Exists(folder["a.wav"]));
            Assert.Equal([folder["v.y4m"]], recording.Files);

            var silent = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"], VideoPath = folder["w.y4m"] });
            rig.Engine.FrameSink.OnRemoteAudio(Id.Value, new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
            await silent.StopAsync();
            Assert.Equal([folder["a.wav"]], silent.Files);
        });
    }

    [Fact]
    public void The_end_of_the_playback_completes_the_files_first()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"] });
            Deliver(rig, 1);
            await playback.StopAsync();
            Assert.True(recording.Completion.IsCompleted);
            Assert.Equal(new PlaybackRecordingEnd { Reason = PlaybackRecordingEndReason.PlaybackEnded }, await recording.Completion);
            Assert.Equal(44 + 960, new FileInfo(folder["a.wav"]).Length);
            await Assert.ThrowsAsync<ZegoException>(() => playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["b.wav"] }));
            Assert.False(File.Exists(folder["b.wav"]));
        });
    }

    [Fact]
    public void Two_recordings_of_one_stream_do_not_disturb_each_other()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            var one = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["1.wav"] });
            var other = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["2.wav"] });
            Deliver(rig, 1);
            await one.DisposeAsync();
            Deliver(rig, 1);
            await other.DisposeAsync();
            Assert.Equal((44 + 960, 44 + 1920), (new FileInfo(folder["1.wav"]).Length, new FileInfo(folder["2.wav"]).Length));
        });
    }

    [Fact]
    public void A_file_that_cannot_be_removed_is_a_fault_and_the_recording_ends()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            rig.ExpectFault("recording of stream");
            var playback = await PlayAsync(rig, null);
            var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"] });

            // The empty file would be removed at the end.
            Obstruct(folder["a.wav"]);
            await recording.StopAsync();
            Assert.Equal(PlaybackRecordingEndReason.Failed, (await recording.Completion).Reason);
            Release(folder["a.wav"]);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_full_disk_ends_the_recording_as_a_failure(bool isAudio)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            rig.ExpectFault($"sink of recorded {(isAudio ? "audio" : "video")} of stream");
            rig.ExpectFault("recording of stream");
            var (full, other) = isAudio ? ("a.wav", "v.y4m") : ("v.y4m", "a.wav");
            File.CreateSymbolicLink(folder[full], "/dev/full");
            var playback = await PlayAsync(rig, null);
            var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"], VideoPath = folder["v.y4m"] });
            Deliver(rig, 1);

            var end = await recording.Completion;

            Assert.Equal((PlaybackRecordingEndReason.Failed, ZegoErrorCode.RecordWriteFileError), (end.Reason, end.Code));
            Assert.True(new FileInfo(folder[other]).Length > 0);
            await recording.StopAsync();
        });
    }

    [Fact]
    public void Two_recordings_into_one_path_are_refused_before_anything_begins()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            var one = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"] });
            Deliver(rig, 1);

            var refused = playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["a.wav"], VideoPath = folder["v.y4m"] });
            var refusal = await Assert.ThrowsAsync<IOException>(() => refused);

            Assert.Contains("is in use", refusal.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(folder["v.y4m"]));
            Deliver(rig, 1);
            await one.StopAsync();
            Assert.Equal(44 + 1920, new FileInfo(folder["a.wav"]).Length);
        });
    }

    [Fact]
    public void A_playback_keeps_no_recording_that_is_over()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            var over = await RecordOnceAsync(playback, folder["a.wav"]);
            await RecordOnceAsync(playback, folder["b.wav"]);
            await Task.Delay(TimeSpan.FromSeconds(30), rig.Time);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            Assert.False(over.IsAlive);
            GC.KeepAlive(playback);
        });
    }

    [Fact]
    public void Nothing_to_record_and_folders_that_are_not_there_are_refused() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig, null);
        await Assert.ThrowsAsync<ArgumentException>("options.AudioPath", () => playback.StartRecordingAsync(new PlaybackRecordingOptions()));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => playback.StartRecordingAsync(new PlaybackRecordingOptions { VideoPath = "/no/such/folder/v.y4m" }));
    });

    [Theory]
    [InlineData("a.mp3", null, "AudioPath must end in .wav")]
    [InlineData("a.y4m", null, "AudioPath must end in .wav")]
    [InlineData("wav", null, "AudioPath must end in .wav")]
    [InlineData("a.wav", "q.mp4", "VideoPath must end in .y4m")]
    [InlineData(null, "q", "VideoPath must end in .y4m")]
    public void A_suffix_that_is_not_written_is_refused_and_no_file_is_made(string? audio, string? video, string says)
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            var options = new PlaybackRecordingOptions { AudioPath = audio is null ? null : folder[audio], VideoPath = video is null ? null : folder[video] };
            var fault = await Assert.ThrowsAsync<ArgumentException>($"options.{says.Split(' ')[0]}", () => playback.StartRecordingAsync(options));
            Assert.Contains(says, fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(new[] { audio, video }, name => name is not null && File.Exists(folder[name]));
        });
    }

    [Fact]
    public void Suffixes_may_be_written_in_capitals()
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async rig =>
        {
            var playback = await PlayAsync(rig, null);
            await using var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = folder["A.WAV"], VideoPath = folder["V.Y4M"] });
            Assert.Equal([folder["A.WAV"], folder["V.Y4M"]], recording.Files);
        });
    }

    private static async Task<IPlayback> PlayAsync(ClientRig rig, PlayOptions? options)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        return await room.PlayAsync(Id, options);
    }

    private static void Deliver(ClientRig rig, int frames)
    {
        for (var i = 0; i < frames; i++)
        {
            rig.Engine.FrameSink.OnRemoteAudio(Id.Value, new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
            rig.Engine.FrameSink.OnRemoteVideo(Id.Value, new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RecordOnceAsync(IPlayback playback, string path)
    {
        var recording = await playback.StartRecordingAsync(new PlaybackRecordingOptions { AudioPath = path });
        await recording.StopAsync();
        return new WeakReference(recording);
    }

    // Prevents the removal: with a folder in its place or, on Windows, a read-only file.
    private static void Obstruct(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(path, FileAttributes.ReadOnly);
            return;
        }

        File.Delete(path);
        Directory.CreateDirectory(path);
    }

    private static void Release(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }
    }

    private static int Read(WavSource source)
    {
        var samples = new short[10_000];
        return source.Read(samples);
    }
}
