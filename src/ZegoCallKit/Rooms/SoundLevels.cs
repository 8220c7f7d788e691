using System.Collections.Immutable;

namespace ZegoCallKit.Rooms;

/// <summary>How loud everybody is, measured at <see cref="ZegoClientOptions.SoundLevelInterval"/>. Immutable.</summary>
public sealed record SoundLevels
{
    /// <summary>One's own microphone, 0 to 100.</summary>
    public required float Captured { get; init; }

    /// <summary>The played streams, 0 to 100 each.</summary>
    public required ImmutableDictionary<StreamId, float> Streams { get; init; }
}
