using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>Codecs, traffic control and hardware: the encoder is configured before publishing begins.</summary>
public sealed class EncoderOptionTests
{
    private static readonly StreamId Id = new("own");

    [Fact]
    public void A_codec_that_cannot_be_encoded_is_refused_before_publishing_begins() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.Encoding.Setup(encoding => encoding.IsEncoderSupported(VideoCodec.H265)).Returns(new EngineResult<bool>(0, false));

        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { Codec = VideoCodec.H265 } }));
        Assert.Equal(ZegoErrorCode.PublisherVideoEncoderNoSupported, fault.Code);
        Assert.Contains("CanEncodeAsync", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Engine.Journal.Count("Publishing.StartPublishing"));
        Assert.Equal(0, rig.Engine.Journal.Count("Encoding.SetVideoConfig"));
    });

    [Fact]
    public void A_codec_that_can_be_encoded_is_set() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.Encoding.Setup(encoding => encoding.IsEncoderSupported(VideoCodec.H265)).Returns(new EngineResult<bool>(0, true));
        await room.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { Codec = VideoCodec.H265 } });

        Assert.Equal(VideoCodec.H265, ((VideoConfig)rig.Engine.Journal.Of("Encoding.SetVideoConfig")[0].Arguments[0]!).Codec);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_checks_ask_the_engine_for_codecs(bool supported) => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Encoding.Setup(encoding => encoding.IsEncoderSupported(VideoCodec.H265)).Returns(new EngineResult<bool>(0, supported));
        rig.Engine.Decoding.Setup(decoding => decoding.IsDecoderSupported(VideoCodec.Vp8)).Returns(new EngineResult<bool>(0, supported));

        Assert.Equal(supported, await rig.Client.Checks.CanEncodeAsync(VideoCodec.H265));
        Assert.Equal(supported, await rig.Client.Checks.CanDecodeAsync(VideoCodec.Vp8));
    });

    [Fact]
    public void A_question_that_the_engine_refuses_fails() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Decoding.Setup(decoding => decoding.IsDecoderSupported(VideoCodec.Vp8)).Returns(new EngineResult<bool>(1000001, true));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Checks.CanDecodeAsync(VideoCodec.Vp8));
        Assert.Equal(("IsVideoDecoderSupported", ZegoErrorCode.EngineNotCreate), (fault.Operation, fault.Code));
    });

    [Fact]
    public void Traffic_control_is_set_before_publishing_and_restored_after_it() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var control = new TrafficControl { AdaptsSize = true, AdaptsAudio = true, MinVideoKbps = 150, StopsVideoBelowMinimum = true };
        var publication = await room.PublishAsync(Id, new PublishOptions { Channel = PublishChannel.Third, TrafficControl = control });

        Assert.Equal(
            ["Encoding.EnableTrafficControl(True, 7, Third)", "Encoding.SetMinVideoBitrate(150, True, Third)"],
            rig.Engine.Journal.Commands.Where(IsOfTraffic).Select(command => command.ToString()));
        rig.Engine.Journal.Clear();
        await publication.StopAsync();
        Assert.Equal(
            ["Encoding.EnableTrafficControl(True, 1, Third)", "Encoding.SetMinVideoBitrate(0, False, Third)"],
            rig.Engine.Journal.Commands.Where(IsOfTraffic).Select(command => command.ToString()));
    });

    [Fact]
    public void Traffic_control_can_be_turned_off_and_is_otherwise_the_engines() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        await using (await room.PublishAsync(Id))
        {
            Assert.DoesNotContain(rig.Engine.Journal.Commands, IsOfTraffic);
        }

        await room.PublishAsync(Id, new PublishOptions { TrafficControl = TrafficControl.Off });
        Assert.Equal(["Encoding.EnableTrafficControl(False, 1, Main)"], rig.Engine.Journal.Commands.Where(IsOfTraffic).Select(command => command.ToString()));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(50_001)]
    public void A_minimum_beyond_the_range_is_refused(int kbps) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Journal.Clear();
        Assert.Throws<ArgumentException>("options.TrafficControl.MinVideoKbps", () => { _ = room.PublishAsync(Id, new PublishOptions { TrafficControl = new TrafficControl { MinVideoKbps = kbps } }); });
        Assert.Throws<ArgumentException>("options.TrafficControl.StopsVideoBelowMinimum", () => { _ = room.PublishAsync(Id, new PublishOptions { TrafficControl = new TrafficControl { StopsVideoBelowMinimum = true } }); });
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Hardware_is_chosen_when_the_engine_starts(bool encoding, bool decoding) => SimulatedRig.Run(
        rig =>
        {
            Assert.Equal([encoding], rig.Engine.Journal.Of("Encoding.EnableHardwareEncoder").Select(command => (bool)command.Arguments[0]!));
            Assert.Equal([decoding], rig.Engine.Journal.Of("Decoding.EnableHardwareDecoder").Select(command => (bool)command.Arguments[0]!));
            return Task.CompletedTask;
        },
        options => options with { HardwareEncoding = encoding, HardwareDecoding = decoding });

    [Fact]
    public void By_default_hardware_is_the_engines_choice() => SimulatedRig.Run(rig =>
    {
        Assert.DoesNotContain(rig.Engine.Journal.Names, name => name.Contains("Hardware", StringComparison.Ordinal));
        return Task.CompletedTask;
    });

    private static bool IsOfTraffic(EngineCommand command) => command.Name is "Encoding.EnableTrafficControl" or "Encoding.SetMinVideoBitrate";
}
