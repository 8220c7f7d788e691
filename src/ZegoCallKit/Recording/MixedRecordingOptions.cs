using ZegoCallKit.Media;

namespace ZegoCallKit.Recording;

/// <summary>Represents the options of a mixed recording. Immutable.</summary>
public sealed record MixedRecordingOptions
{
    /// <summary>The largest width of the video, in pixels.</summary>
    public const int MaxWidth = 3_840;

    /// <summary>The largest height of the video, in pixels.</summary>
    public const int MaxHeight = 2_160;

    private const int MinSize = 16;

    /// <summary>Gets the channels of the WAV file; one with all participants by default.</summary>
    public MixedChannels Channels { get; init; }

    /// <summary>Gets the sample rate of the WAV file, in hertz: 8,000 to 48,000, by default 48,000.</summary>
    public int SampleRate { get; init; } = AudioFormat.MaxSampleRate;

    /// <summary>
    /// Gets whether the local user's audio is recorded while it is published and not muted, on the main channel; true by default. It is the audio that the engine captures; recording does not open the microphone.
    /// </summary>
    public bool IncludesMe { get; init; } = true;

    /// <summary>
    /// Gets the path of a Y4M file with the video of all played streams as tiles, with the extension <c>.y4m</c>; <see langword="null"/> (the default) for none. It is uncompressed: 640×360 at 15 frames
    /// per second needs 5 MB per second.
    /// </summary>
    public string? VideoPath { get; init; }

    /// <summary>Gets the width of the video in pixels: even, 16 to 3,840, by default 640.</summary>
    public int Width { get; init; } = 640;

    /// <summary>Gets the height of the video in pixels: even, 16 to 2,160, by default 360.</summary>
    public int Height { get; init; } = 360;

    /// <summary>Gets the frame rate of the video: 1 to 60 frames per second, by default 15.</summary>
    public FrameRate FrameRate { get; init; } = new(15);

    internal void Validate(string parameter)
    {
        OptionGuard.Defined(Channels, parameter);
        OptionGuard.Range(SampleRate, AudioFormat.MinSampleRate, AudioFormat.MaxSampleRate, parameter);
        Side(Width, MaxWidth, nameof(Width), parameter);
        Side(Height, MaxHeight, nameof(Height), parameter);
        OptionGuard.Check(
            FrameRate.Numerator >= FrameRate.Denominator && FrameRate.Numerator <= 60L * FrameRate.Denominator, parameter, nameof(FrameRate), $"must be 1 to 60 pictures per second; it is {FrameRate}");
        OptionGuard.Check(
            VideoPath is null || VideoPath.EndsWith(".y4m", StringComparison.OrdinalIgnoreCase), parameter, nameof(VideoPath), $"must end in .y4m, the only supported format; it is '{VideoPath}'");
    }

    private static void Side(int pixels, int max, string name, string parameter)
    {
        OptionGuard.Range(pixels, MinSize, max, parameter, name);
        OptionGuard.Check(pixels % 2 == 0, parameter, name, $"must be even; it is {pixels}");
    }
}
