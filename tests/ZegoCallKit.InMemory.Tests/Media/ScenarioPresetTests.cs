using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>What each scenario sends by default, as the real engine 3.25 reported it.</summary>
public sealed class ScenarioPresetTests
{
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
        var preset = ScenarioPresets.Of(scenario)!.Value;

        Assert.Equal(
            new VideoConfig
            {
                CaptureWidth = width,
                CaptureHeight = height,
                EncodeWidth = width,
                EncodeHeight = height,
                FramesPerSecond = fps,
                BitrateKbps = kbps,
                KeyFrameIntervalSeconds = 2,
            },
            preset.Video);
        Assert.Equal(new AudioConfig { BitrateKbps = audioKbps, Channels = 1, Codec = (AudioCodec)codec }, preset.Audio);
    }

    [Fact]
    public void Karaoke_is_stereo() =>
        Assert.Equal(new AudioConfig { BitrateKbps = 128, Channels = 2, Codec = (AudioCodec)6 }, ScenarioPresets.Of(Scenario.Karaoke)!.Value.Audio);

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(99)]
    public void An_unknown_scenario_has_none(int scenario) => Assert.Null(ScenarioPresets.Of((Scenario)scenario));

    [Fact]
    public void The_virtual_camera_sends_what_the_scenario_says()
    {
        var call = new Call();
        var caller = call.Create("bob", scenario: Scenario.HighQualityVideoCall);
        caller.Accept(caller.Engine.CustomVideo.EnableCapturedRender(true, PublishChannel.Main));
        caller.Accept(caller.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        call.Pass(990);

        Assert.Equal(24, caller.Frames.Video.Count(frame => (frame.Width, frame.Height) == (960, 540)));
    }
}
