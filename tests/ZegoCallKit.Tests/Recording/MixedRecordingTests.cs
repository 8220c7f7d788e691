using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Recording;
using static ZegoCallKit.Tests.Recording.MixRig;

namespace ZegoCallKit.Tests.Recording;

public sealed class MixedRecordingTests
{
    public static TheoryData<string, MixedRecordingOptions, string> Mistakes => new()
    {
        { "a.mp3", new(), "path must end in .wav" },
        { "a.wav", new() { VideoPath = "v.mp4" }, "VideoPath must end in .y4m" },
        { "a.wav", new() { Width = 641 }, "Width must be even; it is 641" },
        { "a.wav", new() { Height = 4_000 }, "Height must be between 16 and 2,160; it is 4,000" },
        { "a.wav", new() { SampleRate = 96_000 }, "SampleRate must be between 8,000 and 48,000; it is 96,000" },
        { "a.wav", new() { FrameRate = new FrameRate(61) }, "FrameRate must be 1 to 60" },
        { "a.wav", new() { Channels = (MixedChannels)9 }, "Channels must be a defined MixedChannels value; it is 9" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistakes_are_named_before_a_file_is_created(string path, MixedRecordingOptions options, string says) => Run(async rig =>
    {
        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => rig.Room.StartMixedRecordingAsync(rig[path], options));
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(rig[path]));
    });

    [Fact]
    public void Pictures_become_tiles_and_those_who_leave_make_room() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        var recording = await rig.RecordAsync(new MixedRecordingOptions { VideoPath = rig.Y4m, Width = 32, Height = 16, FrameRate = new FrameRate(10) });
        Assert.Equal(1, rig.Client.Engine.Journal.Count("CustomVideo.EnableRemoteRender"));
        await rig.ShowAsync(10, (Alice, 50));
        var bob = await rig.Room.PlayAsync(Bob);
        await rig.ShowAsync(10, (Alice, 60), (Bob, 200));
        await bob.StopAsync();
        await rig.ShowAsync(10, (Alice, 70));
        await rig.PassAsync(3);
        var duration = rig.Position / 4_800;
        await recording.StopAsync();

        // Nothing was heard, but time passed.
        Assert.Equal([rig.Wav, rig.Y4m], recording.Files);
        var pictures = rig.ReadPictures(new VideoFormat(32, 16, new FrameRate(10)));
        Assert.Equal(duration, pictures.Count);
        var alone = Row(50, 8, 16);
        Assert.All(pictures[5].Chunk(32), row => Assert.Equal(alone, row));
        var both = Assert.Single(pictures.Where(static picture => picture.Contains((byte)200)).DistinctBy(Convert.ToHexString));
        Assert.All(both.Chunk(32), static row => Assert.Equal([.. Enumerable.Repeat((byte)60, 16), .. Enumerable.Repeat((byte)200, 16)], row));
        Assert.Contains(pictures, static picture => picture.AsSpan(0, 32).SequenceEqual(Row(70, 8, 16)));
        Assert.Equal([16], pictures[^1].Distinct());
    });

    [Fact]
    public void The_end_of_the_login_completes_the_files_first() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        await rig.Room.PublishAsync(Me);
        var recording = await rig.RecordAsync();
        await rig.SpeakAsync(20, Voice.Constant(Alice, 7));
        await rig.Room.LogoutAsync();

        Assert.True(recording.Completion.IsCompleted);
        Assert.Equal(new RecordingEnd { Reason = RecordingEndReason.SourceEnded }, await recording.Completion);
        Assert.Equal(20 * Voice.Block, rig.ReadSound().Samples.Count(static sample => sample == 7));
        await Assert.ThrowsAsync<ZegoException>(() => rig.Room.StartMixedRecordingAsync(rig["b.wav"]));
        Assert.False(File.Exists(rig["b.wav"]));
        var former = await File.ReadAllBytesAsync(rig.Wav, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ZegoException>(() => rig.Room.StartMixedRecordingAsync(rig.Wav));
        Assert.Equal(former, await File.ReadAllBytesAsync(rig.Wav, TestContext.Current.CancellationToken));
        await recording.DisposeAsync();
    });

    [Fact]
    public void A_file_belongs_to_one_recording_and_an_old_one_is_replaced() => Run(async rig =>
    {
        await File.WriteAllBytesAsync(rig.Wav, new byte[1_000_000], TestContext.Current.CancellationToken);
        await rig.Room.PlayAsync(Alice);
        var recording = await rig.RecordAsync();
        var refused = rig.Room.StartMixedRecordingAsync(rig.Wav);
        var refusal = await Assert.ThrowsAsync<IOException>(() => refused);
        Assert.Contains("is in use", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => rig.Room.StartMixedRecordingAsync(rig["b.wav"], new MixedRecordingOptions { VideoPath = rig["no/v.y4m"] }));
        Assert.False(File.Exists(rig["b.wav"]));
        await rig.SpeakAsync(20, Voice.Constant(Alice, 7));
        await recording.StopAsync();

        Assert.Equal(new RecordingEnd { Reason = RecordingEndReason.Stopped }, await recording.Completion);
        Assert.Equal([rig.Wav], recording.Files);
        Assert.Equal(44 + (20 * Voice.Block * 2), new FileInfo(rig.Wav).Length);
    });

    [Theory]
    [InlineData("all.wav")]
    [InlineData("all.y4m")]
    public void A_full_disk_ends_the_recording_as_a_failure_and_nothing_else(string full)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        Run(async rig =>
        {
            rig.Client.ExpectFault("mixed recording");
            File.CreateSymbolicLink(rig[full], "/dev/full");
            var heard = 0;
            await rig.Room.PlayAsync(Alice, new PlayOptions { AudioSink = new CallbackAudioSink((in AudioFrame _) => heard++) });
            var recording = await rig.RecordAsync(new MixedRecordingOptions { VideoPath = rig.Y4m });
            await rig.SpeakAsync(500, Voice.Constant(Alice, 7));

            Assert.True(recording.Completion.IsCompleted);
            var end = await recording.Completion;
            Assert.Equal((RecordingEndReason.Failed, ZegoErrorCode.RecordWriteFileError), (end.Reason, end.Code));
            Assert.Equal(500, heard);
            Assert.Single(rig.Client.Faults.Items);
            await recording.StopAsync();
        });
    }

    [Fact]
    public void A_cancelled_start_leaves_no_file() => Run(async rig =>
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Room.StartMixedRecordingAsync(rig.Wav, null, new CancellationToken(canceled: true)));
        Assert.False(File.Exists(rig.Wav));
    });

    // A picture of this brightness with black on both sides, as wide as the canvas.
    private static byte[] Row(byte luma, int black, int width) => [.. Enumerable.Repeat((byte)16, black), .. Enumerable.Repeat(luma, width), .. Enumerable.Repeat((byte)16, black)];
}
