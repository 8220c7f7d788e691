using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.Recording;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.Tests.Media;

namespace ZegoCallKit.Tests.Recording;

public sealed class CaptureRecordingTests
{
    private const PublishChannel Main = PublishChannel.Main;

    [Fact]
    public void A_recording_is_there_when_the_first_frames_are_and_complete_when_it_was_stopped() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        var starting = rig.Client.StartRecordingAsync("file.mp4");
        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Recording, 0, "file.mp4"), new CapturedRecordingProgressed(Main, TimeSpan.FromSeconds(1), 5000, "file.mp4"));
        var recording = await starting;
        await Task.Delay(TimeSpan.FromMilliseconds(200), rig.Time);
        Assert.Equal(new RecordingState { Phase = RecordingPhase.Recording, Duration = TimeSpan.FromSeconds(1), FileSize = 5000 }, recording.State.Current);
        Assert.Equal(["file.mp4", RecordingContent.AudioAndVideo, Main], rig.Engine.Journal.Of("Recording.StartRecording")[0].Arguments);

        var stopping = recording.StopAsync();
        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Completed, 0, "file.mp4"));
        await stopping;
        Assert.Equal(new RecordingEnd { Reason = RecordingEndReason.Stopped }, await recording.Completion);
        Assert.Equal(1, rig.Engine.Journal.Count("Recording.StopRecording"));
    });

    [Fact]
    public void A_recording_of_nothing_is_refused_before_anything_is_sent() => SimulatedRig.Run(async rig =>
    {
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.StartRecordingAsync("file.mp4", new CaptureRecordingOptions { Channel = PublishChannel.Third }));
        Assert.Contains("channel Third is not capturing", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Engine.Journal.NamesOf("Recording"));
    });

    [Fact]
    public void A_channel_is_recorded_once_at_a_time() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        await using var first = await StartAsync(rig);
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.StartRecordingAsync("other.mp4"));
        Assert.Contains("already being recorded to 'file.mp4'", refusal.Message, StringComparison.Ordinal);
        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Completed, 0, "file.mp4"));
    });

    [Fact]
    public void A_suffix_the_engine_does_not_write_keeps_its_code() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        rig.Engine.Recording.Setup(recording => recording.StartRecording("file.txt", RecordingContent.AudioAndVideo, Main)).Returns(() =>
        {
            rig.Engine.Raise(new CapturedRecordingUpdated(Main, CapturedRecordingState.NotRecording, 1010002, "file.txt"));
            return new EngineResult(1010002);
        });
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.StartRecordingAsync("file.txt"));
        Assert.Equal(ZegoErrorCode.RecordFileSuffixNameFormatNotSupport, refusal.Code);
        await using var next = await StartAsync(rig);
        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Completed, 0, "file.mp4"));
    });

    [Fact]
    public void A_recording_ends_with_what_it_records() => SimulatedRig.Run(async rig =>
    {
        var preview = await rig.Client.StartPreviewAsync();
        var recording = await StartAsync(rig);
        await preview.DisposeAsync();
        rig.Engine.Raise(new CapturedRecordingUpdated(Main, CapturedRecordingState.Completed, 0, "file.mp4"));
        Assert.Equal(RecordingEndReason.SourceEnded, (await recording.Completion).Reason);
        await recording.DisposeAsync();
        Assert.Equal(0, rig.Engine.Journal.Count("Recording.StopRecording"));
    });

    [Fact]
    public void A_disk_that_is_full_ends_it_with_the_engines_code() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        var recording = await StartAsync(rig);
        rig.Engine.Raise(new CapturedRecordingUpdated(Main, CapturedRecordingState.NotRecording, 1010014, "file.mp4"));
        Assert.Equal(new RecordingEnd { Reason = RecordingEndReason.Failed, Code = ZegoErrorCode.RecordWriteFileError }, await recording.Completion);
    });

    [Fact]
    public void Frames_that_never_come_time_out_and_the_recording_is_taken_back() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        LetStopComplete(rig);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.StartRecordingAsync("file.mp4"));
        Assert.Equal(1, rig.Engine.Journal.Count("Recording.StopRecording"));
        await using var next = await StartAsync(rig);
    });

    [Theory]
    [InlineData(false, true, RecordingContent.AudioAndVideo, "no audio was received within 10 s", "Record RecordingContent.Video, ")]
    [InlineData(true, false, RecordingContent.AudioAndVideo, "no video was received within 10 s", "Record RecordingContent.Audio, ")]
    [InlineData(false, false, RecordingContent.AudioAndVideo, "neither audio nor video was received within 10 s", "an audio or a video input")]
    [InlineData(false, true, RecordingContent.Audio, "no audio was received within 10 s", "Publish it with an audio input")]
    [InlineData(true, false, RecordingContent.Video, "no video was received within 10 s", "Publish it with a video input")]
    [InlineData(true, true, RecordingContent.Audio, "no audio was received within 10 s", "delivers audio")]
    [InlineData(true, true, RecordingContent.Video, "no video was received within 10 s", "delivers video")]
    [InlineData(true, true, RecordingContent.AudioAndVideo, "audio or video was not received within 10 s", "deliver audio and video")]
    public void Frames_that_never_come_are_named(bool audio, bool video, RecordingContent content, string missing, string advice) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        await room.PublishAsync(new StreamId("own"), new PublishOptions
        {
            Audio = audio ? AudioInput.Microphone : AudioInput.None,
            Video = video ? VideoInput.Camera : VideoInput.None,
        });
        LetStopComplete(rig);
        var timeout = await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.StartRecordingAsync("file.mp4", new CaptureRecordingOptions { Content = content }));
        Assert.Contains(missing, timeout.Message, StringComparison.Ordinal);
        Assert.Contains(advice, timeout.Advice, StringComparison.Ordinal);
        Assert.EndsWith(timeout.Advice, timeout.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("network", timeout.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_cancelled_start_is_taken_back_when_the_caller_hears_of_it() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        await using var preview = await rig.Client.StartPreviewAsync();
        var starting = rig.Client.StartRecordingAsync("file.mp4", null, cancellation.Token);
        rig.Time.Advance(TimeSpan.FromMilliseconds(300));
        cancellation.CancelHere();
        rig.Time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.False(starting.IsCompleted);

        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Completed, 0, "file.mp4"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        LetStopComplete(rig);
        await using var next = await StartAsync(rig);
    });

    [Fact]
    public void After_a_cancelled_start_another_one_succeeds_at_once_on_the_engine_in_memory()
    {
        using var folder = new TempFolder();
        CloudRig.Run(async rig =>
        {
            using var cancellation = new CancellationTokenSource();
            var client = await rig.NewClientAsync();
            var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
            await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.None });
            var starting = client.StartRecordingAsync(folder["a.y4m"], null, cancellation.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(300), rig.Time);
            cancellation.CancelHere();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
            var recording = await client.StartRecordingAsync(folder["b.y4m"], new CaptureRecordingOptions { Content = RecordingContent.Video });
            await recording.StopAsync();
            Assert.Equal(RecordingEndReason.Stopped, (await recording.Completion).Reason);
        });
    }

    [Fact]
    public void An_engine_that_never_completes_the_file_of_a_cancelled_start_is_waited_for_only_so_long() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        await using var preview = await rig.Client.StartPreviewAsync();
        var starting = rig.Client.StartRecordingAsync("file.mp4", null, cancellation.Token);
        rig.Time.Advance(TimeSpan.FromMilliseconds(300));
        cancellation.CancelHere();
        rig.Time.Advance(rig.Options.Timeouts.Command + TimeSpan.FromSeconds(1));
        Assert.True(starting.IsCanceled);
    });

    [Fact]
    public void Disposing_the_client_ends_recordings() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.StartPreviewAsync();
        var recording = await StartAsync(rig);
        await rig.Client.DisposeAsync();
        Assert.Equal(RecordingEndReason.Stopped, (await recording.Completion).Reason);
    });

    [Fact]
    public void Arguments_are_checked_first() => SimulatedRig.Run(async rig =>
    {
        await Assert.ThrowsAsync<ArgumentException>("path", () => rig.Client.StartRecordingAsync(""));
        await Assert.ThrowsAsync<ArgumentException>("path", () => rig.Client.StartRecordingAsync(new string('x', 1024)));
        await Assert.ThrowsAsync<ArgumentException>("options.Content", () => rig.Client.StartRecordingAsync("x.mp4", new CaptureRecordingOptions { Content = (RecordingContent)9 }));
    });

    private static void LetStopComplete(ClientRig rig) => rig.Engine.Recording.Setup(recording => recording.StopRecording(Main)).Returns(() =>
    {
        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Completed, 0, "file.mp4"));
        return EngineResult.Accepted;
    });

    private static async Task<ICaptureRecording> StartAsync(ClientRig rig)
    {
        var starting = rig.Client.StartRecordingAsync("file.mp4");
        rig.Engine.RaiseLater(new CapturedRecordingUpdated(Main, CapturedRecordingState.Recording, 0, "file.mp4"));
        return await starting;
    }
}
