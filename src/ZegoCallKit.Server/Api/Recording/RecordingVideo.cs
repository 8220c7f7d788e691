using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Represents the video of a mixed recording.</summary>
public sealed record RecordingVideo
{
    /// <summary>Creates the video.</summary>
    public RecordingVideo()
    {
    }

    // The reader of JSON sets what a text leaves out to zero, unless a constructor says otherwise.
    [JsonConstructor]
    internal RecordingVideo(int frameRate = 15) => FrameRate = frameRate;

    /// <summary>Gets the width in pixels: at most 1,920.</summary>
    public required int Width { get; init; }

    /// <summary>Gets the height in pixels: at most 1,920. Width times height is at most 1,920 times 1,080.</summary>
    public required int Height { get; init; }

    /// <summary>Gets the pictures per second: 5 to 30, by default 15.</summary>
    [JsonPropertyName("Fps")]
    public int FrameRate { get; init; } = 15;

    /// <summary>Gets the bit rate, in bits per second.</summary>
    public required int Bitrate { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Width, 1, 1_920, parameter);
        OptionGuard.Range(Height, 1, 1_920, parameter);
        OptionGuard.Check(Width * Height <= 1_920 * 1_080, parameter, nameof(Width), $"times Height must not exceed {1_920 * 1_080}; it is {Width * Height}");
        OptionGuard.Range(FrameRate, 5, 30, parameter);
        OptionGuard.Range(Bitrate, 1, int.MaxValue, parameter);
    }
}
