using System.Drawing;

namespace ZegoCallKit.Playing;

/// <summary>A playback at one moment. Immutable.</summary>
public sealed record PlaybackState
{
    /// <summary>Where playing stands.</summary>
    public required PlaybackPhase Phase { get; init; }

    /// <summary>Why it was interrupted or ended.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>How it ended; only when <see cref="PlaybackPhase.Ended"/>.</summary>
    public PlaybackEnd? End { get; init; }

    /// <summary>Whether no audio is received.</summary>
    public bool IsAudioMuted { get; init; }

    /// <summary>Whether no video is received.</summary>
    public bool IsVideoMuted { get; init; }

    /// <summary>The volume, 0 to 200; 100 is unchanged.</summary>
    public int Volume { get; init; } = 100;

    /// <summary>Gets whether the publisher's camera delivers video: <see langword="false"/> when it is off, muted, missing or failed; <see langword="null"/> until the publisher has reported it.</summary>
    public bool? IsCameraOn { get; init; }

    /// <summary>Gets whether the publisher's microphone delivers audio: <see langword="false"/> when it is off, muted, missing or failed; <see langword="null"/> until the publisher has reported it.</summary>
    public bool? IsMicrophoneOn { get; init; }

    /// <summary>Gets whether the publisher can hear: <see langword="false"/> when its speaker is off, muted, missing or failed; <see langword="null"/> until the publisher has reported it.</summary>
    public bool? IsSpeakerOn { get; init; }

    /// <summary>From asking to the first sound; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstAudio { get; init; }

    /// <summary>From asking to the first picture; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstVideo { get; init; }

    /// <summary>The size of the picture in pixels; empty until it is known.</summary>
    public Size VideoSize { get; init; }

    /// <summary>From asking to the first sound or picture, whichever came first; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstFrame => (TimeToFirstAudio, TimeToFirstVideo) switch
    {
        ({ } audio, { } video) => audio < video ? audio : video,
        var (audio, video) => audio ?? video,
    };
}
