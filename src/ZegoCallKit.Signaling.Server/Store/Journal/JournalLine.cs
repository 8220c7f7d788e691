using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>One record of a journal: an operation on the store with what it was given, or what the store held when the journal was begun.</summary>
internal sealed record JournalLine
{
    public required string Op { get; init; }

    public long Now { get; init; }

    public string? User { get; init; }

    public string? Device { get; init; }

    /// <summary>A connection, a node, an id or a key, as the operation needs it.</summary>
    public string? Name { get; init; }

    /// <summary>An epoch, a status, a push service or target.</summary>
    public string? Text { get; init; }

    public string? Target { get; init; }

    /// <summary>A number or a time.</summary>
    public long? Number { get; init; }

    public InboxEntry? Entry { get; init; }

    public ConnectRequest? Connect { get; init; }

    public WireReply? Reply { get; init; }

    public CallRecord? Call { get; init; }

    public WireHistoryEntry? History { get; init; }

    public UserImage? Image { get; init; }
}
