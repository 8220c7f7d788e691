using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Represents a notification from one node to another. It may be lost: the store has the data.</summary>
internal sealed record NodeNotification
{
    /// <summary>The user whom it concerns.</summary>
    public required string User { get; init; }

    /// <summary>There is something in the user's inbox up to this number; 0 if it is about something else.</summary>
    public long Seq { get; init; }

    /// <summary>A message that is not kept, to deliver after what stands in the inbox up to <see cref="Seq"/>.</summary>
    public InboxEntry? Transient { get; init; }

    /// <summary>Gets whether the user came, left or changed the status.</summary>
    public bool IsPresence { get; init; }

    /// <summary>A connection whose device has connected anew.</summary>
    public string? Replaced { get; init; }
}
