using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

public sealed class SnapshotTests
{
    private static readonly StreamId Id = new("stream");
    private static readonly VideoImage Image = new() { Pixels = new byte[] { 1, 2, 3, 4 }, Format = VideoPixelFormat.Bgra32, Width = 1, Height = 1 };

    [Fact]
    public void One_picture_answers_all_that_were_asked_for_before_it_came() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        var one = preview.TakeSnapshotAsync();
        var other = preview.TakeSnapshotAsync();
        rig.Engine.RaiseLater(new PublisherSnapshotTaken(PublishChannel.Third, 0, Image), new PublisherSnapshotTaken(PublishChannel.Main, 0, Image));
        Assert.Same(Image, await one);
        Assert.Same(Image, await other);
    });

    [Fact]
    public void A_result_that_comes_inside_the_command_is_taken() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Publishing.Setup(publishing => publishing.TakeSnapshot(PublishChannel.Main)).Returns(() =>
        {
            rig.Engine.Raise(new PublisherSnapshotTaken(PublishChannel.Main, 0, Image));
            return EngineResult.Accepted;
        });
        await using var preview = await rig.Client.StartPreviewAsync();
        Assert.Same(Image, await preview.TakeSnapshotAsync());
    });

    [Fact]
    public void A_refused_snapshot_fails_with_the_engines_code() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Playing.Setup(playing => playing.TakeSnapshot(Id.Value)).Returns(new EngineResult(1004030));
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var playback = await room.PlayAsync(Id);
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => playback.TakeSnapshotAsync());
        Assert.Equal((ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed, "TakePlayStreamSnapshot", Id.Value), (refusal.Code, refusal.Operation, refusal.StreamId));
    });

    [Fact]
    public void A_snapshot_that_never_comes_times_out_and_its_picture_is_nobodys() => SimulatedRig.Run(async rig =>
    {
        await using var preview = await rig.Client.StartPreviewAsync();
        var timeout = await Assert.ThrowsAsync<ZegoTimeoutException>(() => preview.TakeSnapshotAsync());
        Assert.Equal((ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed, rig.Options.Timeouts.Command), (timeout.Code, timeout.Timeout));
        Assert.StartsWith("TakePublishStreamSnapshot failed: no video frame was received within 10 s [1003030].", timeout.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("network", timeout.Message, StringComparison.Ordinal);
        rig.Engine.Raise(new PublisherSnapshotTaken(PublishChannel.Main, 0, Image));
        using var cancellation = new CancellationTokenSource();
        var given = preview.TakeSnapshotAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
    });

    [Fact]
    public void A_played_stream_without_pictures_says_so_when_the_time_is_over() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var playback = await room.PlayAsync(Id);
        var timeout = await Assert.ThrowsAsync<ZegoTimeoutException>(() => playback.TakeSnapshotAsync());
        Assert.Equal((ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed, "room", Id.Value), (timeout.Code, timeout.RoomId, timeout.StreamId));
        Assert.Contains("(room 'room', stream 'stream'): no video frame was received within 10 s [1004030].", timeout.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_published_without_video_is_refused_at_once() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(Id, new PublishOptions { Video = VideoInput.None });
        var began = rig.Time.Elapsed;
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => publication.TakeSnapshotAsync());
        Assert.Equal((ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed, began), (refusal.Code, rig.Time.Elapsed));
        Assert.Contains("the stream is published without video", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Engine.Journal.Count("Publishing.TakeSnapshot"));
    });

    [Fact]
    public void The_end_of_the_preview_fails_what_is_under_way() => SimulatedRig.Run(async rig =>
    {
        var preview = await rig.Client.StartPreviewAsync();
        var taking = preview.TakeSnapshotAsync();
        await preview.DisposeAsync();
        var failure = await Assert.ThrowsAsync<ZegoException>(() => taking);
        Assert.Contains("the preview has ended", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ZegoException>(() => preview.TakeSnapshotAsync());
    });
}
