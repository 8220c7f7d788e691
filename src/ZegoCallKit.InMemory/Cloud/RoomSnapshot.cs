using System.Collections.Immutable;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents the state of a room at one moment. Users and streams are keyed by the number under which they joined, so that one that left and came back counts as new.
/// All members share it.</summary>
internal sealed record RoomSnapshot
{
    public static readonly RoomSnapshot Empty = new();

    public ImmutableSortedDictionary<long, EngineUser> Users { get; init; } = ImmutableSortedDictionary<long, EngineUser>.Empty;

    public ImmutableSortedDictionary<long, EngineStreamInfo> Streams { get; init; } = ImmutableSortedDictionary<long, EngineStreamInfo>.Empty;

    public ImmutableSortedDictionary<string, EngineRoomExtraInfo> ExtraInfos { get; init; } = ImmutableSortedDictionary.Create<string, EngineRoomExtraInfo>(StringComparer.Ordinal);
}
