namespace ZegoCallKit;

/// <summary>A stream that somebody else publishes in the room.</summary>
public sealed record StreamInfo
{
    /// <summary>The stream's id.</summary>
    public required StreamId Id { get; init; }

    /// <summary>Who publishes it.</summary>
    public required RoomUser Publisher { get; init; }

    /// <summary>What the publisher says about it, at most 1,023 bytes; may be empty.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>
    /// Which appearance of this id in the room it is: a stream that went and came again has a higher generation.
    /// The first is 1, unless the kit had to forget very old streams; it never repeats for an id.
    /// </summary>
    public required long Generation { get; init; }

    /// <summary>Whether the kit concluded that the stream is there by comparing with the room's list after an outage, rather than being told.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Why it went; <see langword="null"/> while it is there. Set only on the stream of a removal (<see cref="Collections.ChangeReason.Remove"/>).</summary>
    public StreamRemovalReason? RemovedBecause { get; init; }
}
