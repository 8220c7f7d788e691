namespace ZegoCallKit.Audio;

/// <summary>Who speaks in a room. Immutable.</summary>
public sealed record ActiveSpeaker
{
    /// <summary>Who.</summary>
    public required RoomUser User { get; init; }

    /// <summary>The stream that carries the voice; <see langword="null"/> for one's own microphone.</summary>
    public StreamId? StreamId { get; init; }
}
