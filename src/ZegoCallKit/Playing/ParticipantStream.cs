using ZegoCallKit.Publishing;

namespace ZegoCallKit.Playing;

#pragma warning disable CA1711 // Stream is ZEGO's word for what users publish, and the kit's.
/// <summary>Represents a stream of a <see cref="Participant"/> at one moment. Immutable.</summary>
public sealed record ParticipantStream
#pragma warning restore CA1711
{
    /// <summary>Gets the id of the stream.</summary>
    public required StreamId Id { get; init; }

    /// <summary>Gets the extra information set by the publisher: at most 1,023 bytes; may be empty. It is text from another user: check it before you use it.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>Gets the playback of the stream, to change its volume for example; <see langword="null"/> while it is not played, and for the local user's own streams.</summary>
    public IPlayback? Playback { get; init; }

    /// <summary>Gets the publication of the stream; <see langword="null"/> for streams of other users.</summary>
    public IPublication? Publication { get; init; }

    /// <summary>Gets whether the stream is being played, or published by the local user: <see langword="false"/> while it is not played, and while it is interrupted and being retried.</summary>
    public bool IsActive { get; init; }

    /// <summary>
    /// Gets whether the stream carries live video: <see langword="false"/> when the camera is off, muted, missing or failed. <see langword="null"/> until the publisher has reported it, which
    /// requires that the stream is played.
    /// </summary>
    public bool? IsCameraOn { get; init; }

    /// <summary>
    /// Gets whether the stream carries live audio: <see langword="false"/> when the microphone is off, muted, missing or failed. <see langword="null"/> until the publisher has reported it, which
    /// requires that the stream is played.
    /// </summary>
    public bool? IsMicrophoneOn { get; init; }

    /// <summary>Gets the last measured sound level: 0 to 100; 0 while the stream is not played, and for an own stream whose microphone is off.</summary>
    public float SoundLevel { get; init; }

    /// <summary>Gets the quality of playing or publishing the stream, updated every 3 s; <see cref="QualityLevel.Unknown"/> before the first measurement.</summary>
    public QualityLevel Quality { get; init; } = QualityLevel.Unknown;
}
