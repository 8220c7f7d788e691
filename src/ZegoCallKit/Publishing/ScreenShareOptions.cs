using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Which screen to share and how.</summary>
public sealed record ScreenShareOptions
{
    /// <summary>The screen or window, one of <see cref="IZegoClient.GetScreensAsync"/>; <see langword="null"/> for the first screen.</summary>
    public EngineScreenSource? Source { get; init; }

    /// <summary>The channel; the auxiliary one by default, so that the camera goes on.</summary>
    public PublishChannel Channel { get; init; } = PublishChannel.Auxiliary;

    /// <summary>Whether to send its sound too, see <see cref="AudioInput.Screen"/>; not by default.</summary>
    public bool WithSound { get; init; }

    /// <summary>Size, pace and bitrate.</summary>
    public VideoConfig VideoConfig { get; init; } = ScreenSharing.DefaultVideo;

    /// <summary>What to tell others about the stream, at most 1,023 bytes of UTF-8.</summary>
    public string ExtraInfo { get; init; } = "";
}
