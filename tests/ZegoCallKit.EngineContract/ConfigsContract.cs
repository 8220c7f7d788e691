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
    [InlineData(Scenario.Default, 640, 360, 15, 600, 64, 2)]
    [InlineData((Scenario)0, 640, 360, 15, 600, 48, 2)]
    [InlineData((Scenario)1, 640, 360, 15, 600, 48, 6)]
    [InlineData(Scenario.StandardVoiceCall, 640, 360, 15, 600, 18, 6)]
    [InlineData(Scenario.HighQualityChatroom, 640, 360, 15, 600, 48, 6)]
    [InlineData(Scenario.StandardVideoCall, 640, 360, 15, 600, 48, 6)]
    [InlineData(Scenario.HighQualityVideoCall, 960, 540, 24, 1500, 48, 6)]
    [InlineData(Scenario.Broadcast, 960, 540, 24, 1500, 64, 2)]
    public void A_scenario_sets_both_configurations(Scenario scenario, int width, int height, int fps, int kbps, int audioKbps, int codec)
    {
        var video = new VideoConfig
        {
            CaptureWidth = width,
            CaptureHeight = height,
            EncodeWidth = width,
            EncodeHeight = height,
            FramesPerSecond = fps,
            BitrateKbps = kbps,
            KeyFrameIntervalSeconds = 2,
        };
        var audio = new AudioConfig { BitrateKbps = audioKbps, Channels = 1, Codec = (AudioCodec)codec };

        var byProfile = Initialised(profile: Rig.Profile with { Scenario = scenario });
        Assert.Equal(video, byProfile.Engine.Encoding.GetVideoConfig(Main).Value);
        Assert.Equal(audio, byProfile.Engine.Encoding.GetAudioConfig(Main).Value);
        byProfile.Accept(e => e.Lifecycle.Uninitialize());

        byProfile.Accept(e => e.Lifecycle.Initialize(Rig.Profile with { Scenario = Scenario.Karaoke }, byProfile.Log, byProfile.Frames));
        byProfile.Accept(e => e.Encoding.SetVideoConfig(new VideoConfig { EncodeWidth = 100, EncodeHeight = 100 }, Main));
        byProfile.Accept(e => e.Encoding.SetAudioConfig(new AudioConfig { BitrateKbps = 99 }, Main));
        byProfile.Accept(e => e.Lifecycle.SetScenario(scenario));
        Assert.Equal(video, byProfile.Engine.Encoding.GetVideoConfig(Main).Value);
        Assert.Equal(audio, byProfile.Engine.Encoding.GetAudioConfig(Main).Value);
    }

    [Fact]
    public void Karaoke_is_stereo()
    {
        var probe = Initialised(profile: Rig.Profile with { Scenario = Scenario.Karaoke });
        Assert.Equal(new AudioConfig { BitrateKbps = 128, Channels = 2, Codec = (AudioCodec)6 }, probe.Engine.Encoding.GetAudioConfig(Main).Value);
        Assert.Equal(600, probe.Engine.Encoding.GetVideoConfig(Main).Value.BitrateKbps);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(99)]
    public void An_unknown_scenario_is_accepted_and_changes_nothing(int scenario)
    {
        var probe = Initialised();
        var video = new VideoConfig { EncodeWidth = 100, EncodeHeight = 100 };
        var audio = new AudioConfig { BitrateKbps = 99 };
        probe.Accept(e => e.Encoding.SetVideoConfig(video, Main));
        probe.Accept(e => e.Encoding.SetAudioConfig(audio, Main));

        probe.Accept(e => e.Lifecycle.SetScenario((Scenario)scenario));

        Assert.Equal(video, probe.Engine.Encoding.GetVideoConfig(Main).Value);
        Assert.Equal(audio, probe.Engine.Encoding.GetAudioConfig(Main).Value);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-640, -360, -15)]
    [InlineData(10_000, 10_000, 1000)]
    [InlineData(641, 361, 15)]
    public void Video_sizes_and_rates_are_not_checked_and_read_back(int width, int height, int fps)
    {
        var probe = Initialised();
        var config = new VideoConfig { CaptureWidth = width, CaptureHeight = height, EncodeWidth = width, EncodeHeight = height, FramesPerSecond = fps };
        probe.Accept(e => e.Encoding.SetVideoConfig(config, Main));
        Assert.Equal(config, probe.Engine.Encoding.GetVideoConfig(Main).Value);
    }

    [Fact]
    public void A_video_bitrate_out_of_range_is_refused()
    {
        var probe = Initialised();
        var before = probe.Engine.Encoding.GetVideoConfig(Main).Value;
        Assert.Equal(1003002, probe.Run(e => e.Encoding.SetVideoConfig(new VideoConfig { BitrateKbps = 1_000_000 }, Main)).Code);
        Assert.Equal(before, probe.Engine.Encoding.GetVideoConfig(Main).Value);
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

    [Fact]
    public void Before_the_engine_is_made_the_configurations_are_those_of_no_scenario()
    {
        var engine = Rig.Create().Engine;
        Assert.Equal(0, engine.Encoding.GetVideoConfig(Main).Value.KeyFrameIntervalSeconds);
        Assert.Equal(48, engine.Encoding.GetAudioConfig(Main).Value.BitrateKbps);
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

    [Fact]
    public void Channels_are_configured_one_by_one()
    {
        var probe = Initialised();
        var main = probe.Engine.Encoding.GetVideoConfig(Main).Value;
        var mainAudio = probe.Engine.Encoding.GetAudioConfig(Main).Value;
        var video = main with { EncodeWidth = 1280, EncodeHeight = 720 };
        var audio = mainAudio with { BitrateKbps = 128, Channels = 2 };
        probe.Accept(e => e.Encoding.SetVideoConfig(video, PublishChannel.Auxiliary));
        probe.Accept(e => e.Encoding.SetAudioConfig(audio, PublishChannel.Auxiliary));

        Assert.Equal(main, probe.Engine.Encoding.GetVideoConfig(Main).Value);
        Assert.Equal(video, probe.Engine.Encoding.GetVideoConfig(PublishChannel.Auxiliary).Value);
        Assert.Equal(mainAudio, probe.Engine.Encoding.GetAudioConfig(Main).Value);
        Assert.Equal(audio, probe.Engine.Encoding.GetAudioConfig(PublishChannel.Auxiliary).Value);
    }
}
