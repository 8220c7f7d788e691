using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Media;

public sealed class VideoFormatTests
{
    [Fact]
    public void An_empty_frame_rate_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("frameRate", () => new VideoFormat(64, 48, default));
}
