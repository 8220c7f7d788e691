using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

public sealed class LogUploadTests
{
    [Fact]
    public void An_upload_completes_with_its_result_and_the_next_waits_a_minute() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Lifecycle.Setup(lifecycle => lifecycle.UploadLog()).Returns(() => rig.Engine.Answer(ResultOrder.After, static sequence => [new LogUploaded(sequence, 0)]));
        await rig.Client.UploadLogsAsync();
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.UploadLogsAsync());
        Assert.Contains("one upload per minute", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Engine.Journal.Count("Lifecycle.UploadLog"));
        await Task.Delay(TimeSpan.FromMinutes(1), rig.Time);
        await rig.Client.UploadLogsAsync();
    });

    [Fact]
    public void A_failed_upload_keeps_its_code() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Lifecycle.Setup(lifecycle => lifecycle.UploadLog()).Returns(() => rig.Engine.Answer(ResultOrder.Inside, static sequence => [new LogUploaded(sequence, 1000037)]));
        var failure = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.UploadLogsAsync());
        Assert.Equal(1000037, (int)failure.Code);
    });

    [Fact]
    public void A_refused_upload_may_be_tried_again_at_once() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Lifecycle.Setup(lifecycle => lifecycle.UploadLog()).Returns(new EngineResult(1000001));
        Assert.Equal(ZegoErrorCode.EngineNotCreate, (await Assert.ThrowsAsync<ZegoException>(() => rig.Client.UploadLogsAsync())).Code);
        Assert.Equal(ZegoErrorCode.EngineNotCreate, (await Assert.ThrowsAsync<ZegoException>(() => rig.Client.UploadLogsAsync())).Code);
    });

    [Fact]
    public void Disposing_the_client_ends_an_upload_under_way() => SimulatedRig.Run(async rig =>
    {
        var upload = rig.Client.UploadLogsAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(10), rig.Time);
        await rig.Client.DisposeAsync();
        Assert.Contains("disposed", (await Assert.ThrowsAsync<ObjectDisposedException>(() => upload)).Message, StringComparison.Ordinal);
    });
}
