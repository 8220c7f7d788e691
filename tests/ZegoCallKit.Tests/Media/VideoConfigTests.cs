using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Media;

public sealed class VideoConfigTests
{
    public static TheoryData<VideoConfig, int, int, int> Presets => new()
    {
        { VideoConfig.Sd180, 320, 180, 300 },
        { VideoConfig.Sd270, 480, 270, 400 },
        { VideoConfig.Sd360, 640, 360, 600 },
        { VideoConfig.Sd540, 960, 540, 1_200 },
        { VideoConfig.Hd720, 1280, 720, 1_500 },
        { VideoConfig.Hd1080, 1920, 1080, 3_000 },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_captures_and_encodes_one_size(VideoConfig preset, int width, int height, int bitrate)
    {
        preset.Validate(nameof(preset));

        Assert.Equal(new VideoConfig { CaptureWidth = width, CaptureHeight = height, EncodeWidth = width, EncodeHeight = height, FramesPerSecond = 15, BitrateKbps = bitrate }, preset);
    }

    [Fact]
    public void The_default_is_the_preset_of_360_lines() => Assert.Equal(VideoConfig.Sd360, new VideoConfig());
}
