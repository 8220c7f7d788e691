namespace ZegoCallKit.Calls.InCall;

/// <summary>Represents a request of another member to this user. Immutable.</summary>
public sealed record ControlRequest
{
    /// <summary>Gets the member who asks; an empty id is the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>Gets the requested action.</summary>
    public required ControlAction Action { get; init; }
}
