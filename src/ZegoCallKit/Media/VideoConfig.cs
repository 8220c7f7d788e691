namespace ZegoCallKit.Media;

/// <summary>Specifies what the engine captures and encodes (ZEGO: <c>zego_video_config</c>). Only the encoded size, bitrate and frame rate can change while previewing or publishing.</summary>
public sealed record VideoConfig
{
    /// <summary>Gets ZEGO's preset for 320 × 180 pixels, 15 frames per second, 300 kbit/s: tiles of a large group.</summary>
    public static VideoConfig Sd180 { get; } = Preset(320, 180, 300);

    /// <summary>Gets ZEGO's preset for 480 × 270 pixels, 15 frames per second, 400 kbit/s: tiles of a group of up to nine.</summary>
    public static VideoConfig Sd270 { get; } = Preset(480, 270, 400);

    /// <summary>Gets ZEGO's preset for 640 × 360 pixels, 15 frames per second, 600 kbit/s: a call of two on a mobile network; the default values.</summary>
    public static VideoConfig Sd360 { get; } = Preset(640, 360, 600);

    /// <summary>Gets ZEGO's preset for 960 × 540 pixels, 15 frames per second, 1,200 kbit/s: a call of two.</summary>
    public static VideoConfig Sd540 { get; } = Preset(960, 540, 1200);

    /// <summary>Gets ZEGO's preset for 1280 × 720 pixels, 15 frames per second, 1,500 kbit/s: a large picture.</summary>
    public static VideoConfig Hd720 { get; } = Preset(1280, 720, 1500);

    /// <summary>Gets ZEGO's preset for 1920 × 1080 pixels, 15 frames per second, 3,000 kbit/s: a presenter.</summary>
    public static VideoConfig Hd1080 { get; } = Preset(1920, 1080, 3000);

    /// <summary>Gets the width of the captured video in pixels: even, 2 to 8192.</summary>
    public int CaptureWidth { get; init; } = 640;

    /// <summary>Gets the height of the captured video in pixels: even, 2 to 8192.</summary>
    public int CaptureHeight { get; init; } = 360;

    /// <summary>Gets the width of the encoded video in pixels: even, 2 to 8192.</summary>
    public int EncodeWidth { get; init; } = 640;

    /// <summary>Gets the height of the encoded video in pixels: even, 2 to 8192.</summary>
    public int EncodeHeight { get; init; } = 360;

    /// <summary>Gets the frames per second: 1 to 60.</summary>
    public int FramesPerSecond { get; init; } = 15;

    /// <summary>Gets the video bitrate in kbit/s: 1 to 50,000.</summary>
    public int BitrateKbps { get; init; } = 600;

    /// <summary>Gets the video codec.</summary>
    public VideoCodec Codec { get; init; }

    /// <summary>Gets the seconds between key frames: 1 to 60.</summary>
    public int KeyFrameIntervalSeconds { get; init; } = 2;

    internal void Validate(string parameter)
    {
        Side(CaptureWidth, nameof(CaptureWidth), parameter);
        Side(CaptureHeight, nameof(CaptureHeight), parameter);
        Side(EncodeWidth, nameof(EncodeWidth), parameter);
        Side(EncodeHeight, nameof(EncodeHeight), parameter);
        OptionGuard.Range(FramesPerSecond, 1, 60, parameter);
        OptionGuard.Range(BitrateKbps, 1, 50_000, parameter);
        OptionGuard.Range(KeyFrameIntervalSeconds, 1, 60, parameter);
        OptionGuard.Check(Codec is >= VideoCodec.Default and <= VideoCodec.H264DualStream, parameter, nameof(Codec), $"must be a codec that can be set, Default to H264DualStream; it is {Codec}");
    }

    // A preset captures the size that it encodes.
    private static VideoConfig Preset(int width, int height, int bitrate) =>
        new() { CaptureWidth = width, CaptureHeight = height, EncodeWidth = width, EncodeHeight = height, BitrateKbps = bitrate };

    private static void Side(int pixels, string name, string parameter)
    {
        OptionGuard.Range(pixels, 2, 8192, parameter, name);
        OptionGuard.Check(pixels % 2 == 0, parameter, name, $"must be even; it is {pixels}");
    }
}
