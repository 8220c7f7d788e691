using System.Collections.Immutable;

namespace ZegoCallKit.Rooms;

/// <summary>How loud everybody is, measured at <see cref="ZegoClientOptions.SoundLevelInterval"/>.</summary>
/// <param name="Captured">One's own microphone, 0 to 100.</param>
/// <param name="Streams">The played streams, 0 to 100 each.</param>
public sealed record SoundLevels(float Captured, ImmutableDictionary<StreamId, float> Streams);
