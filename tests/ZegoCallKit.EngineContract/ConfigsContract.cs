using Xunit;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the configuration of published streams.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ConfigsContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-640, -360, -15)]
    [InlineData(10_000, 10_000, 1000)]
    [InlineData(641, 361, 15)]
    public void Video_sizes_and_rates_are_not_checked(int width, int height, int fps)
    {
        var probe = Initialised();
        var config = new VideoConfig { CaptureWidth = width, CaptureHeight = height, EncodeWidth = width, EncodeHeight = height, FramesPerSecond = fps };
        probe.Accept(e => e.Encoding.SetVideoConfig(config, Main));
    }

    [Theory]
    [InlineData(-1, 1000010)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    [InlineData(99, 1000010)]
    public void Video_codecs_are_checked(int codec, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Encoding.SetVideoConfig(new VideoConfig { Codec = (VideoCodec)codec }, Main)).Code);

    [Theory]
    [InlineData(50_000, 0)]
    [InlineData(50_001, 1003002)]
    public void Video_bitrates_end_at_50_000_kbps(int kbps, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Encoding.SetVideoConfig(new VideoConfig { BitrateKbps = kbps }, Main)).Code);

    [Fact]
    public void An_unknown_property_of_traffic_control_is_refused()
    {
        var probe = Initialised();
        probe.Accept(e => e.Encoding.EnableTrafficControl(true, 7, Main));
        Assert.Equal(1003005, probe.Run(e => e.Encoding.EnableTrafficControl(true, 1024, Main)).Code);
    }

    [Fact]
    public void Dual_streams_are_not_decoded()
    {
        var probe = Initialised();
        Assert.False(probe.Engine.Decoding.IsDecoderSupported(VideoCodec.H264DualStream).Value);
        Assert.True(probe.Engine.Decoding.IsDecoderSupported(VideoCodec.Default).Value);
    }

    [Theory]
    [InlineData(192, 1, 6, 0)]
    [InlineData(193, 1, 6, 1003002)]
    [InlineData(9999, 1, 6, 1003002)]
    [InlineData(-1, 1, 6, 0)]
    [InlineData(0, 1, 6, 0)]
    [InlineData(48, 9, 6, 0)]
    [InlineData(48, 1, 4, 1000010)]
    [InlineData(48, 1, 99, 1000010)]
    [InlineData(48, 2, 2, 0)]
    public void Audio_bitrates_and_codecs_are_checked_and_channels_are_not(int kbps, int channels, int codec, int code)
    {
        var config = new AudioConfig { BitrateKbps = kbps, Channels = channels, Codec = (AudioCodec)codec };
        Assert.Equal(code, Initialised().Run(e => e.Encoding.SetAudioConfig(config, Main)).Code);
    }
}
