using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Where to record what is played. At least one path is needed.</summary>
public sealed record PlaybackRecordingOptions
{
    /// <summary>The WAV file for the sound, named with the suffix <c>.wav</c>; <see langword="null"/> for none. See <see cref="Media.Files.WavSink"/>.</summary>
    public string? AudioPath { get; init; }

    /// <summary>The Y4M file for the pictures, named with the suffix <c>.y4m</c>; <see langword="null"/> for none. See <see cref="Media.Files.Y4mSink"/>.</summary>
    public string? VideoPath { get; init; }

    /// <summary>The rate to write into the Y4M file: that of the published stream. Default 15 a second.</summary>
    public FrameRate FrameRate { get; init; } = new(15);

    internal void Validate(string parameter)
    {
        if (string.IsNullOrEmpty(AudioPath) && string.IsNullOrEmpty(VideoPath))
        {
            throw new ArgumentException("An AudioPath or a VideoPath must be given: there is nothing to record otherwise.", parameter);
        }

        RequireSuffix(AudioPath, ".wav", nameof(AudioPath), parameter);
        RequireSuffix(VideoPath, ".y4m", nameof(VideoPath), parameter);
        if (FrameRate.Numerator < 1)
        {
            throw new ArgumentException("The FrameRate must be at least one picture in some seconds.", parameter);
        }
    }

    // A player that goes by the suffix could not read it.
    private static void RequireSuffix(string? path, string suffix, string name, string parameter)
    {
        if (!string.IsNullOrEmpty(path) && !path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The {name} must end in {suffix}, the one format that is written; it is '{path}'.", parameter);
        }
    }
}
