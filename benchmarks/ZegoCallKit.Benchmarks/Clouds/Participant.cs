using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>Represents a client that is in a room and publishes there.</summary>
internal sealed record Participant(ZegoClient Client, IRoom Room);
