using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace GroupCall.Clips;

/// <summary>The media that a participant publishes: an audio file and a video file, both looped.</summary>
/// <param name="AudioFile">The WAV file.</param>
/// <param name="VideoFile">The Y4M file.</param>
internal sealed record Clip(string AudioFile, string VideoFile)
{
    /// <summary>Checks both files.</summary>
    /// <exception cref="MediaFormatException">One of them cannot be used.</exception>
    public static Clip Check(string audioFile, string videoFile)
    {
        using var audio = WavSource.Open(audioFile);
        using var video = Y4mSource.Open(videoFile);
        return new Clip(audioFile, videoFile);
    }

    public WavSource OpenAudio() => WavSource.Open(AudioFile, loop: true);

    public Y4mSource OpenVideo() => Y4mSource.Open(VideoFile, loop: true);
}
