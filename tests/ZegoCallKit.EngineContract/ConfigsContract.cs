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
    [InlineData(Scenario.Default, 640, 600, 64, AudioCodec.Normal2)]
    [InlineData(Scenario.StandardVideoCall, 640, 600, 48, AudioCodec.Low3)]
    [InlineData(Scenario.HighQualityVideoCall, 960, 1500, 48, AudioCodec.Low3)]
    [InlineData((Scenario)1, 640, 600, 48, AudioCodec.Low3)]
    [InlineData(Scenario.HighQualityChatroom, 640, 600, 48, AudioCodec.Low3)]
    [InlineData(Scenario.Karaoke, 640, 600, 128, AudioCodec.Low3)]
    [InlineData(Scenario.StandardVoiceCall, 640, 600, 18, AudioCodec.Low3)]
    public void A_channel_has_the_configurations_of_the_scenario(Scenario scenario, int width, int videoKbps, int audioKbps, AudioCodec codec)
    {
        var probe = Rig.Create(profile: Rig.Profile with { Scenario = scenario });
        Assert.Equal(0, probe.Initialize().Code);
        var video = probe.Engine.Encoding.GetVideoConfig(Main);
        var audio = probe.Engine.Encoding.GetAudioConfig(Main);

        Assert.Equal((0, width, videoKbps, 2), (video.Code, video.Value.EncodeWidth, video.Value.BitrateKbps, video.Value.KeyFrameIntervalSeconds));
        Assert.Equal((0, audioKbps, codec), (audio.Code, audio.Value.BitrateKbps, audio.Value.Codec));
    }

    [Fact]
    public void Before_the_engine_exists_audio_has_48_kbps_and_there_are_no_key_frames()
    {
        var engine = Rig.Create().Engine;
        Assert.Equal((48, 0), (engine.Encoding.GetAudioConfig(Main).Value.BitrateKbps, engine.Encoding.GetVideoConfig(Main).Value.KeyFrameIntervalSeconds));
    }

    [Fact]
    public void Configurations_are_read_back_as_they_were_set_on_their_own_channel()
    {
        var probe = Initialised();
        var (video, audio) = (probe.Engine.Encoding.GetVideoConfig(Main).Value, probe.Engine.Encoding.GetAudioConfig(Main).Value);
        var otherVideo = new VideoConfig { CaptureWidth = 320, CaptureHeight = 180, EncodeWidth = 160, EncodeHeight = 90, FramesPerSecond = 24, BitrateKbps = 123, KeyFrameIntervalSeconds = 3 };
        var otherAudio = new AudioConfig { BitrateKbps = 96, Channels = 2, Codec = AudioCodec.Normal2 };
        probe.Accept(e => e.Encoding.SetVideoConfig(otherVideo, PublishChannel.Third));
        probe.Accept(e => e.Encoding.SetAudioConfig(otherAudio, PublishChannel.Third));

        Assert.Equal((otherVideo, otherAudio), (probe.Engine.Encoding.GetVideoConfig(PublishChannel.Third).Value, probe.Engine.Encoding.GetAudioConfig(PublishChannel.Third).Value));
        Assert.Equal((video, audio), (probe.Engine.Encoding.GetVideoConfig(Main).Value, probe.Engine.Encoding.GetAudioConfig(Main).Value));
        probe.Accept(e => e.Encoding.SetVideoConfig(video, PublishChannel.Third));
        probe.Accept(e => e.Encoding.SetAudioConfig(audio, PublishChannel.Third));
        Assert.Equal((video, audio), (probe.Engine.Encoding.GetVideoConfig(PublishChannel.Third).Value, probe.Engine.Encoding.GetAudioConfig(PublishChannel.Third).Value));
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
    public void Dual_streams_are_not_decoded_and_unknown_codecs_count_as_supported()
    {
        var probe = Initialised();
        Assert.True(probe.Engine.Decoding.IsDecoderSupported((VideoCodec)99).Value);
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
