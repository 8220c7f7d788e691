using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.Tests.Playing;

namespace ZegoCallKit.Tests.Publishing;

public sealed class PreviewTests
{
    [Fact]
    public void A_preview_needs_no_login_and_stops_when_disposed() => SimulatedRig.Run(async rig =>
    {
        var preview = await rig.Client.StartPreviewAsync(new PreviewOptions { Channel = PublishChannel.Auxiliary });
        Assert.Equal(PublishChannel.Auxiliary, preview.Channel);
        await preview.DisposeAsync();
        await preview.DisposeAsync();

        Assert.Equal(["Publishing.StartPreview", "Publishing.StopPreview"], rig.Engine.Journal.NamesOf("Publishing"));
    });

    [Fact]
    public void A_channel_previews_once_at_a_time() => SimulatedRig.Run(async rig =>
    {
        var first = await rig.Client.StartPreviewAsync();
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.StartPreviewAsync());
        Assert.Equal("StartPreview", fault.Operation);
        Assert.Contains("Main", fault.Message, StringComparison.Ordinal);
        await first.DisposeAsync();

        await (await rig.Client.StartPreviewAsync()).DisposeAsync();
        Assert.Equal(2, rig.Engine.Journal.Count("Publishing.StartPreview"));
    });

    [Fact]
    public void A_refused_preview_fails_and_frees_the_channel() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Publishing.SetupSequence(publishing => publishing.StartPreview(It.IsAny<VideoView?>(), PublishChannel.Main))
            .Returns(new EngineResult(1000001))
            .Returns(EngineResult.Accepted);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.StartPreviewAsync());

        Assert.Equal(ZegoErrorCode.EngineNotCreate, fault.Code);
        await (await rig.Client.StartPreviewAsync()).DisposeAsync();
    });

    [Fact]
    public void Captured_pictures_reach_the_sink_until_the_end() => SimulatedRig.Run(async rig =>
    {
        var sink = new DisposableSink();
        var preview = await rig.Client.StartPreviewAsync(new PreviewOptions { VideoSink = sink });
        Deliver(PublishChannel.Main);
        Deliver(PublishChannel.Third);
        await preview.DisposeAsync();
        Deliver(PublishChannel.Main);

        Assert.Equal(1, sink.VideoFrames);

        void Deliver(PublishChannel channel) =>
            rig.Engine.FrameSink.OnCapturedVideo(channel, new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
    });

    [Fact]
    public void Cancelled_before_its_turn_it_is_stopped_again() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Client.StartPreviewAsync(null, new CancellationToken(canceled: true)));
        Assert.Empty(rig.Engine.Journal.NamesOf("Publishing"));
        var start = rig.Client.StartPreviewAsync(null, cancellation.Token);
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        rig.Time.RunUntilIdle();

        Assert.Equal(rig.Engine.Journal.Count("Publishing.StartPreview"), rig.Engine.Journal.Count("Publishing.StopPreview"));
        await (await rig.Client.StartPreviewAsync()).DisposeAsync();
    });

    [Fact]
    public void Disposing_the_client_stops_it() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.StartPreviewAsync();
        await rig.Client.DisposeAsync();

        Assert.Equal(1, rig.Engine.Journal.Count("Publishing.StopPreview"));
    });
}
