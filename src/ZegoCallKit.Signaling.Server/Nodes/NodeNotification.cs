using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Represents a notification from one node to another. It may be lost, because the store contains everything that counts.</summary>
internal sealed record NodeNotification
{
    /// <summary>Gets the user whom it concerns.</summary>
    public required string User { get; init; }

    /// <summary>Gets the number up to which the user's inbox has entries; 0 if the notification is about something else.</summary>
    public long Seq { get; init; }

    /// <summary>Gets a message that is not stored, to deliver after the inbox entries up to <see cref="Seq"/>.</summary>
    public InboxEntry? Transient { get; init; }

    /// <summary>Gets whether the user's presence or status changed.</summary>
    public bool IsPresence { get; init; }

    /// <summary>Gets the id of a connection that a newer one of the same device has replaced.</summary>
    public string? Replaced { get; init; }
}
