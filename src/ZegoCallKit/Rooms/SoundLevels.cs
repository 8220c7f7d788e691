using System.Collections.Immutable;

namespace ZegoCallKit.Rooms;

/// <summary>Represents the sound levels in a room, measured at <see cref="ZegoClientOptions.SoundLevelInterval"/>. Immutable.</summary>
public sealed record SoundLevels
{
    /// <summary>Gets the sound level of the local microphone: 0 to 100.</summary>
    public required float Captured { get; init; }

    /// <summary>Gets the sound level of each played stream: 0 to 100.</summary>
    public required ImmutableDictionary<StreamId, float> Streams { get; init; }
}
