namespace ZegoCallKit.Calls.InCall;

/// <summary>A request of another member to this user. Immutable.</summary>
public sealed record ControlRequest
{
    /// <summary>Who asks; an empty id is the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>What for.</summary>
    public required ControlAction Action { get; init; }
}
