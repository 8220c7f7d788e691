using System.Drawing;
using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Represents the state of a playback at one moment. Immutable.</summary>
public sealed record PlaybackState
{
    /// <summary>Gets the phase of the playback.</summary>
    public required PlaybackPhase Phase { get; init; }

    /// <summary>Gets the reason why playing was interrupted or ended.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>Gets how playing ended; set only in <see cref="PlaybackPhase.Ended"/>.</summary>
    public PlaybackEnd? End { get; init; }

    /// <summary>Gets whether audio is muted, by itself or with all streams of the room, so that it is not received.</summary>
    public bool IsAudioMuted { get; init; }

    /// <summary>Gets whether video is muted, by itself or with all streams of the room, so that it is not received.</summary>
    public bool IsVideoMuted { get; init; }

    /// <summary>Gets the volume: 0 to 200; 100 is the original volume.</summary>
    public int Volume { get; init; } = 100;

    /// <summary>Gets the layer that is requested of a stream that carries several.</summary>
    public VideoLayer Layer { get; init; }

    /// <summary>
    /// Gets whether the publisher's camera delivers video: <see langword="false"/> when it is off, muted, missing or failed; <see langword="null"/> until the
    /// publisher has reported it.
    /// </summary>
    public bool? IsCameraOn { get; init; }

    /// <summary>
    /// Gets whether the publisher's microphone delivers audio: <see langword="false"/> when it is off, muted, missing or failed; <see langword="null"/> until
    /// the publisher has reported it.
    /// </summary>
    public bool? IsMicrophoneOn { get; init; }

    /// <summary>
    /// Gets whether the publisher can hear: <see langword="false"/> when its speaker is off, muted, missing or failed; <see langword="null"/> until the
    /// publisher has reported it.
    /// </summary>
    public bool? IsSpeakerOn { get; init; }

    /// <summary>Gets the time from the request to the first audio; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstAudio { get; init; }

    /// <summary>Gets the time from the request to the first video frame; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstVideo { get; init; }

    /// <summary>
    /// Gets the time from the request until the first video frame was drawn to the view or passed to the sink; <see langword="null"/> until then. A program can show a placeholder until it is set.
    /// </summary>
    public TimeSpan? TimeToFirstRender { get; init; }

    /// <summary>Gets the size of the video in pixels; empty until it is known.</summary>
    public Size VideoSize { get; init; }

    /// <summary>Gets the time from the request to the first audio or video, whichever arrived first; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstFrame => (TimeToFirstAudio, TimeToFirstVideo) switch
    {
        ({ } audio, { } video) => audio < video ? audio : video,
        var (audio, video) => audio ?? video,
    };
}
