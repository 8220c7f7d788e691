namespace ZegoCallKit.Publishing;

/// <summary>A publication at one moment. Immutable.</summary>
public sealed record PublicationState
{
    /// <summary>Where publishing stands.</summary>
    public required PublicationPhase Phase { get; init; }

    /// <summary>Why it was interrupted or ended.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>How it ended; only when <see cref="PublicationPhase.Ended"/>.</summary>
    public PublicationEnd? End { get; init; }

    /// <summary>Whether no audio is sent.</summary>
    public bool IsAudioMuted { get; init; }

    /// <summary>Whether no video is sent.</summary>
    public bool IsVideoMuted { get; init; }

    /// <summary>From asking to the first sound sent; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstAudio { get; init; }

    /// <summary>From asking to the first picture sent; <see langword="null"/> until then.</summary>
    public TimeSpan? TimeToFirstVideo { get; init; }

    /// <summary>The stream's extra info as last set.</summary>
    public string ExtraInfo { get; init; } = "";
}
