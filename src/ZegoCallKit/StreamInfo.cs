namespace ZegoCallKit;

/// <summary>Represents a stream that another user publishes in the room.</summary>
public sealed record StreamInfo
{
    /// <summary>Gets the id of the stream.</summary>
    public required StreamId Id { get; init; }

    /// <summary>Gets the user who publishes the stream.</summary>
    public required RoomUser Publisher { get; init; }

    /// <summary>Gets the extra information set by the publisher: at most 1,023 bytes; may be empty.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>
    /// Gets the number of this appearance of the id in the room: a stream that was removed and added again has a higher generation.
    /// The first generation is 1, unless records of very old streams had to be discarded; a generation is never repeated for an id.
    /// </summary>
    public required long Generation { get; init; }

    /// <summary>Gets whether the library inferred the stream by comparing with the room's list after an outage, instead of receiving a report.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Gets why the stream was removed; <see langword="null"/> while it exists. Set only on the stream of a removal (<see cref="Collections.ChangeReason.Remove"/>).</summary>
    public StreamRemovalReason? RemovedBecause { get; init; }
}
