using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents the options for sharing a screen.</summary>
public sealed record ScreenShareOptions
{
    /// <summary>The default video configuration of a shared screen: 1280 × 720 at 15 frames per second, 1,500 kbit/s.</summary>
    public static readonly VideoConfig DefaultVideo = new()
    {
        CaptureWidth = 1280,
        CaptureHeight = 720,
        EncodeWidth = 1280,
        EncodeHeight = 720,
        FramesPerSecond = 15,
        BitrateKbps = 1_500,
    };

    /// <summary>Gets the screen or window, one of <see cref="IZegoClient.GetScreensAsync"/>; <see langword="null"/> for the first screen.</summary>
    public ScreenSource? Source { get; init; }

    /// <summary>Gets the channel. The default is the auxiliary channel, so that the camera can continue on the main one.</summary>
    public PublishChannel Channel { get; init; } = PublishChannel.Auxiliary;

    /// <summary>Gets whether the audio of the screen or window is sent too, see <see cref="AudioInput.Screen"/>. The default is <see langword="false"/>.</summary>
    public bool IncludeAudio { get; init; }

    /// <summary>Gets the size, the frame rate and the bitrate of the video.</summary>
    public VideoConfig VideoConfig { get; init; } = DefaultVideo;

    /// <summary>Gets the extra info of the stream for the other users: at most 1,023 bytes of UTF-8.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>Keeps the extra info and the title of the window out of whatever prints the options.</summary>
    /// <returns>The channel and what is shared.</returns>
    public override string ToString() =>
        $"{Channel}, {(Source is null ? "first screen" : "chosen source")}{(IncludeAudio ? " with audio" : "")}, {(ExtraInfo is { Length: > 0 } ? "extra info" : "no extra info")}";

    /// <summary>Returns the options with which the screen is published.</summary>
    internal PublishOptions ToPublishOptions() => new()
    {
        Channel = Channel,
        Audio = IncludeAudio ? AudioInput.Screen : AudioInput.None,
        Video = VideoInput.Screen(Source),
        VideoConfig = VideoConfig,
        ExtraInfo = ExtraInfo,
    };

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(VideoConfig, parameter);
        ToPublishOptions().Validate(parameter);
    }
}
