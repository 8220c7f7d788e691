namespace ZegoCallKit.Audio;

/// <summary>Represents the user who is speaking in a room. Immutable.</summary>
public sealed record ActiveSpeaker
{
    /// <summary>Gets the user who is speaking.</summary>
    public required RoomUser User { get; init; }

    /// <summary>Gets the stream that carries the voice; <see langword="null"/> for the local microphone.</summary>
    public StreamId? StreamId { get; init; }
}
