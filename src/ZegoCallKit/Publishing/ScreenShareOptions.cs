using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Which screen to share and how.</summary>
public sealed record ScreenShareOptions
{
    /// <summary>The configuration that a shared screen is sent with by default: 1280 × 720 at 15 frames per second, 1,500 kbit/s.</summary>
    public static readonly VideoConfig DefaultVideo = new()
    {
        CaptureWidth = 1280,
        CaptureHeight = 720,
        EncodeWidth = 1280,
        EncodeHeight = 720,
        FramesPerSecond = 15,
        BitrateKbps = 1_500,
    };

    /// <summary>The screen or window, one of <see cref="IZegoClient.GetScreensAsync"/>; <see langword="null"/> for the first screen.</summary>
    public ScreenSource? Source { get; init; }

    /// <summary>The channel; the auxiliary one by default, so that the camera goes on.</summary>
    public PublishChannel Channel { get; init; } = PublishChannel.Auxiliary;

    /// <summary>Whether to send its sound too, see <see cref="AudioInput.Screen"/>; not by default.</summary>
    public bool WithSound { get; init; }

    /// <summary>Size, pace and bitrate.</summary>
    public VideoConfig VideoConfig { get; init; } = DefaultVideo;

    /// <summary>What to tell others about the stream, at most 1,023 bytes of UTF-8.</summary>
    public string ExtraInfo { get; init; } = "";
}
