using ZegoCallKit.Rooms;

namespace ZegoCallKit.Streams;

/// <summary>A stream that somebody else publishes in the room.</summary>
public sealed record StreamInfo
{
    /// <summary>The stream's id.</summary>
    public required StreamId Id { get; init; }

    /// <summary>Who publishes it.</summary>
    public required RoomUser Publisher { get; init; }

    /// <summary>What the publisher says about it, at most 1,023 bytes; may be empty.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>Which appearance of this id in the room it is, from 1: a stream that went and came again has a new generation.</summary>
    public required long Generation { get; init; }

    /// <summary>Whether the kit concluded that the stream is there by comparing with the room's list after an outage, rather than being told.</summary>
    public bool IsInferred { get; init; }
}
