using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Represents the files to record a playback to. At least one path is required.</summary>
public sealed record PlaybackRecordingOptions
{
    /// <summary>
    /// Gets the path of the WAV file for the audio, with the extension <c>.wav</c>; <see langword="null"/> for none. See <see cref="Media.Files.WavSink"/>.
    /// </summary>
    public string? AudioPath { get; init; }

    /// <summary>
    /// Gets the path of the Y4M file for the video, with the extension <c>.y4m</c>; <see langword="null"/> for none. See <see cref="Media.Files.Y4mSink"/>.
    /// </summary>
    public string? VideoPath { get; init; }

    /// <summary>Gets the frame rate to write into the Y4M file: that of the published stream. The default is 15 frames per second.</summary>
    public FrameRate FrameRate { get; init; } = new(15);

    internal void Validate(string parameter)
    {
        OptionGuard.Check(!string.IsNullOrEmpty(AudioPath) || !string.IsNullOrEmpty(VideoPath), parameter, nameof(AudioPath), "or VideoPath must be set");
        RequireSuffix(AudioPath, ".wav", nameof(AudioPath), parameter);
        RequireSuffix(VideoPath, ".y4m", nameof(VideoPath), parameter);
        OptionGuard.Check(FrameRate.Numerator >= 1, parameter, nameof(FrameRate), "must be greater than zero");
    }

    // Players that rely on the extension could not read the file otherwise.
    private static void RequireSuffix(string? path, string suffix, string name, string parameter) => OptionGuard.Check(
        string.IsNullOrEmpty(path) || path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase), parameter, name, $"must end in {suffix}, the only supported format; it is '{path}'");
}
