using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Represents one record of a journal: an operation on the store with its arguments, or data of the store when the file was created.</summary>
internal sealed record JournalLine
{
    public required string Op { get; init; }

    public long Now { get; init; }

    public string? User { get; init; }

    public string? Device { get; init; }

    /// <summary>Gets the connection, node, id or key, depending on the operation.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the epoch, node, status or push service, depending on the operation.</summary>
    public string? Text { get; init; }

    public string? Target { get; init; }

    /// <summary>Gets the number or time, depending on the operation.</summary>
    public long? Number { get; init; }

    public InboxEntry? Entry { get; init; }

    public ConnectRequest? Connect { get; init; }

    public WireReply? Reply { get; init; }

    public CallRecord? Call { get; init; }

    public WireHistoryEntry? History { get; init; }

    public UserImage? Image { get; init; }
}
