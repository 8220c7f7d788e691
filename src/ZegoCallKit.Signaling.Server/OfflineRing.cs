namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a ring that did not reach every device of a user. The payload is not in it: the device fetches it when it has connected.</summary>
public sealed record OfflineRing
{
    /// <summary>Gets the id of the ring, the same when it is tried again.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the user who is rung.</summary>
    public required string User { get; init; }

    /// <summary>Gets the user who rings.</summary>
    public required string Caller { get; init; }

    /// <summary>Gets the call's id.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets what the caller said of the call: <c>audio</c>, <c>video</c> or nothing.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets when the ring ends. A push message that is late is worthless.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Gets the devices that are to be woken and have registered a push target; empty if none has.</summary>
    public IReadOnlyList<OfflineDevice> Devices { get; init; } = [];
}
