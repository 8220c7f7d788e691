using System.Drawing;

namespace ZegoCallKit.Publishing;

/// <summary>Represents the state of a publication at one moment. Immutable.</summary>
public sealed record PublicationState
{
    /// <summary>Gets the phase of the publication.</summary>
    public required PublicationPhase Phase { get; init; }

    /// <summary>Gets the reason why publishing was interrupted or ended.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>Gets how publishing ended; set only in <see cref="PublicationPhase.Ended"/>.</summary>
    public PublicationEnd? End { get; init; }

    /// <summary>Gets whether audio is muted, so that it is not sent.</summary>
    public bool IsAudioMuted { get; init; }

    /// <summary>Gets whether video is muted, so that it is not sent.</summary>
    public bool IsVideoMuted { get; init; }

    /// <summary>Gets the time from the request until the first audio was sent; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstAudio { get; init; }

    /// <summary>Gets the time from the request until the first video frame was sent; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstVideo { get; init; }

    /// <summary>Gets the size of the captured video in pixels; empty until the first frame was captured while publishing.</summary>
    public Size VideoSize { get; init; }

    /// <summary>Gets the stream's extra info as last set.</summary>
    public string ExtraInfo { get; init; } = "";
}
