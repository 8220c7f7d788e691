using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents the options for publishing a stream.</summary>
public sealed record PublishOptions
{
    /// <summary>The largest size of a stream's extra info, in bytes.</summary>
    public const int MaxExtraInfoBytes = 1_023;

    /// <summary>Gets the channel to publish on; each channel carries one stream at a time.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Gets the source of the audio.</summary>
    public AudioInput Audio { get; init; } = AudioInput.Microphone;

    /// <summary>Gets the source of the video. The default is the camera, or no video in an audio call (<see cref="Calls.CallKind.Audio"/>).</summary>
    public VideoInput Video { get; init; } = VideoInput.Unchosen;

    /// <summary>Gets the size, the frame rate and the bitrate of the video; <see langword="null"/> for those of the scenario.</summary>
    public VideoConfig? VideoConfig { get; init; }

    /// <summary>Gets the bitrate, the channels and the codec of the audio; <see langword="null"/> for those of the scenario.</summary>
    public AudioConfig? AudioConfig { get; init; }

    /// <summary>Gets how the engine adapts the stream to an insufficient uplink; <see langword="null"/> for the engine's own choice, which lowers bitrate and frame rate.</summary>
    public TrafficControl? TrafficControl { get; init; }

    /// <summary>
    /// Gets the key that encrypts the stream: 16, 24 or 32 bytes of UTF-8 (ZEGO: <c>set_publish_stream_encryption_key</c>); <see langword="null"/> for no
    /// encryption. Users play the stream with the same <see cref="Playing.PlayOptions.DecryptionKey"/>; how they learn it is up to the program. The key is never logged.
    /// </summary>
    public string? EncryptionKey { get; init; }

    /// <summary>Gets whether publishing starts without sending audio.</summary>
    public bool AudioMuted { get; init; }

    /// <summary>Gets whether publishing starts without sending video.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>Gets the extra info of the stream for the other users: at most 1,023 bytes of UTF-8.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>Keeps the extra info and the key out of whatever prints the options.</summary>
    /// <returns>The channel and what is published.</returns>
    public override string ToString() =>
        $"{Channel}, audio {Audio}{(AudioMuted ? " (muted)" : "")}, video {Video}{(VideoMuted ? " (muted)" : "")}, {(ExtraInfo is { Length: > 0 } ? "extra info" : "no extra info")}, {(EncryptionKey is null ? "no key" : "key")}";

    /// <summary>Returns the options without the camera, if the camera is only the default and was not chosen.</summary>
    internal PublishOptions WithChosenVideo() => ReferenceEquals(Video, VideoInput.Unchosen) ? this with { Video = VideoInput.None } : this;

    internal void Validate(string parameter)
    {
        OptionGuard.Defined(Channel, parameter);
        OptionGuard.NotNull(Audio, parameter);
        OptionGuard.NotNull(Video, parameter);
        OptionGuard.NotNull(ExtraInfo, parameter);
        Guard.Utf8Length(ExtraInfo, 0, MaxExtraInfoBytes, "stream's extra info", OptionGuard.PathOf(parameter, nameof(ExtraInfo)));
        OptionGuard.Check(Audio is not ScreenAudioInput || Video is ScreenVideoInput, parameter, nameof(Audio), "must not be AudioInput.Screen unless Video is VideoInput.Screen");
        StreamKey.Check(EncryptionKey, nameof(EncryptionKey), parameter);
        TrafficControl?.Validate(OptionGuard.PathOf(parameter, nameof(TrafficControl)));
        VideoConfig?.Validate(OptionGuard.PathOf(parameter, nameof(VideoConfig)));
        AudioConfig?.Validate(OptionGuard.PathOf(parameter, nameof(AudioConfig)));
    }
}
