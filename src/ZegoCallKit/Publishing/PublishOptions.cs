using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>What to publish and how.</summary>
public sealed record PublishOptions
{
    /// <summary>The most bytes of a stream's extra info.</summary>
    public const int MaxExtraInfoBytes = 1_023;

    /// <summary>The channel; each carries one stream at a time.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Where the audio comes from.</summary>
    public AudioInput Audio { get; init; } = AudioInput.Microphone;

    /// <summary>Where the video comes from. When nothing is said it is the camera, and nothing in a call of sound (<see cref="Calls.CallKind.Audio"/>).</summary>
    public VideoInput Video { get; init; } = VideoInput.Unchosen;

    /// <summary>Size, pace and bitrate of the video; <see langword="null"/> for the scenario's.</summary>
    public VideoConfig? VideoConfig { get; init; }

    /// <summary>Bitrate, channels and codec of the audio; <see langword="null"/> for the scenario's.</summary>
    public AudioConfig? AudioConfig { get; init; }

    /// <summary>Whether to begin without sending audio.</summary>
    public bool AudioMuted { get; init; }

    /// <summary>Whether to begin without sending video.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>What to tell others about the stream, at most 1,023 bytes of UTF-8.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>The same without a camera that nobody has chosen.</summary>
    internal PublishOptions WithChosenVideo() => ReferenceEquals(Video, VideoInput.Unchosen) ? this with { Video = VideoInput.None } : this;

    internal void Validate(string parameter)
    {
        Guard.Channel(Channel, parameter);
        ArgumentNullException.ThrowIfNull(Audio, parameter);
        ArgumentNullException.ThrowIfNull(Video, parameter);
        Guard.Utf8Length(ExtraInfo, 0, MaxExtraInfoBytes, "stream's extra info", parameter);
        if (Audio is ScreenAudioInput && Video is not ScreenVideoInput)
        {
            throw new ArgumentException("AudioInput.Screen is the sound of VideoInput.Screen, and the Video is another.", parameter);
        }

        VideoConfig?.Validate(parameter);
        AudioConfig?.Validate(parameter);
    }
}
