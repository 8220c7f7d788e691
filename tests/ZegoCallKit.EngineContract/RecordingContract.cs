using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests recording of captured media.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class RecordingContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_suffix_that_is_not_known_is_refused_and_told_inside_the_call()
    {
        var probe = Initialised();
        var path = _path + ".txt";
        var start = probe.Run(e => e.Recording.StartRecording(path, RecordingContent.AudioAndVideo, Main));
        Assert.Equal(1010002, start.Code);
        var told = Assert.Single(start.Inside.OfType<CapturedRecordingUpdated>());
        Assert.Equal((CapturedRecordingState.NotRecording, 1010002, Main), (told.State, told.Code, told.Channel));
    }

    [Fact]
    public void A_suffix_in_capitals_is_not_known()
    {
        var path = _path + Rig.RecordingSuffix.ToUpperInvariant();
        Assert.Equal(1010002, Initialised().Run(e => e.Recording.StartRecording(path, RecordingContent.AudioAndVideo, Main)).Code);
    }

    [Fact]
    public void A_path_of_more_than_1_023_bytes_is_refused()
    {
        var path = new string('a', 1024 - Rig.RecordingSuffix.Length) + Rig.RecordingSuffix;
        Assert.Equal(1010011, Initialised().Run(e => e.Recording.StartRecording(path, RecordingContent.AudioAndVideo, Main)).Code);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_told_later()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = await PreviewingAsync();
        var start = probe.Accept(e => e.Recording.StartRecording(Path.Combine(_path, "missing", "a" + Rig.RecordingSuffix), RecordingContent.AudioAndVideo, Main));
        await PushAsync(probe, 500);
        var told = await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.Code == 1010013);
        Assert.Equal(CapturedRecordingState.NotRecording, told.Event.State);
        AssertLater(told.Entry, start);
    }

    [Fact]
    public void Stopping_what_does_not_record_is_accepted()
    {
        var probe = Initialised();
        probe.Accept(e => e.Recording.StopRecording(Main));
    }

    [Fact]
    public async Task A_recording_begins_with_the_first_frames_tells_its_progress_and_is_complete_when_stopped()
    {
        Rig.Require(RigCapabilities.Capture);
        var path = _path + Rig.RecordingSuffix;
        try
        {
            var probe = await PreviewingAsync();
            probe.Accept(e => e.Recording.StartRecording(path, RecordingContent.AudioAndVideo, Main));
            await PushAsync(probe, 2500);
            Assert.Equal(Main, (await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Recording && e.Code == 0)).Event.Channel);
            var progress = (await probe.WaitForAsync<CapturedRecordingProgressed>(e => e.FileSize > 0)).Event;
            Assert.Equal(Main, progress.Channel);
            Assert.InRange(progress.Duration.TotalMilliseconds, 500, 3500);

            probe.Accept(e => e.Recording.StopRecording(Main));
            await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Completed && e.Code == 0);
            Assert.InRange(new FileInfo(path).Length, 1_000, 100_000_000);
        }
        finally
        {
            await DeleteAsync();
        }
    }

    [Fact]
    public async Task A_second_start_is_accepted_and_the_first_file_goes_on()
    {
        Rig.Require(RigCapabilities.Capture);
        var (first, second) = (_path + Rig.RecordingSuffix, _path + "-2" + Rig.RecordingSuffix);
        try
        {
            var probe = await PreviewingAsync();
            probe.Accept(e => e.Recording.StartRecording(first, RecordingContent.AudioAndVideo, Main));
            await PushAsync(probe, 1000);
            await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Recording);
            probe.Accept(e => e.Recording.StartRecording(second, RecordingContent.AudioAndVideo, Main));
            await PushAsync(probe, 1000);
            probe.Accept(e => e.Recording.StopRecording(Main));
            Assert.Equal(first, (await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Completed)).Event.Path);
            Assert.False(File.Exists(second));
        }
        finally
        {
            await DeleteAsync();
        }
    }

    [Fact]
    public async Task Without_a_microphone_the_picture_is_recorded()
    {
        Rig.Require(RigCapabilities.Capture | RigCapabilities.NoDevices);
        Rig.WithoutDevices = true;
        try
        {
            var probe = await PreviewingAsync(pushesAudio: false);
            probe.Accept(e => e.Recording.StartRecording(_path + Rig.RecordingSuffix, RecordingContent.AudioAndVideo, Main));
            await PushAsync(probe, 2500, pushesAudio: false);
            await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Recording && e.Code == 0);
            probe.Accept(e => e.Recording.StopRecording(Main));
            await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Completed && e.Code == 0);
            Assert.InRange(new FileInfo(_path + Rig.RecordingSuffix).Length, 1_000, 100_000_000);
        }
        finally
        {
            await DeleteAsync();
        }
    }

    [Fact]
    public async Task A_recording_ends_with_the_preview()
    {
        Rig.Require(RigCapabilities.Capture | RigCapabilities.RecordingEnds);
        var path = _path + Rig.RecordingSuffix;
        try
        {
            var probe = await PreviewingAsync();
            probe.Accept(e => e.Recording.StartRecording(path, RecordingContent.AudioAndVideo, Main));
            await PushAsync(probe, 1500);
            await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Recording);
            probe.Accept(e => e.Publishing.StopPreview(Main));
            await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Completed);
        }
        finally
        {
            await DeleteAsync();
        }
    }

    private async Task<EngineProbe> PreviewingAsync(bool pushesAudio = true)
    {
        var probe = Initialised();
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        if (pushesAudio)
        {
            probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        }

        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        return probe;
    }

    private async Task PushAsync(EngineProbe probe, int milliseconds, bool pushesAudio = true)
    {
        const int Interval = 50;
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, 64, 64)];
        var samples = new short[AudioFormat.Default.SampleRate / 1000 * Interval];
        for (var at = 0; at < milliseconds; at += Interval)
        {
            pixels.AsSpan().Fill((byte)at);
            var time = TimeSpan.FromMilliseconds(at);
            probe.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.I420, 64, 64, time), Main));
            if (pushesAudio)
            {
                probe.Accept(e => e.Frames.SendAudio(new AudioFrame(samples, AudioFormat.Default, time), Main));
            }

            await PassAsync(Interval);
        }
    }

    private async Task DeleteAsync()
    {
        // An engine may keep its file open a moment longer than it reports.
        var paths = new[] { _path + Rig.RecordingSuffix, _path + ".wav" };
        await Rig.WaitUntilAsync(() => paths.All(IsGone), TimeSpan.FromSeconds(10));
        Assert.All(paths, path => Assert.False(File.Exists(path)));

        static bool IsGone(string path)
        {
            try
            {
                File.Delete(path);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
