namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a ring that did not reach every device of a user. It does not contain the payload, which the device receives when it connects.</summary>
public sealed record OfflineRing
{
    /// <summary>Gets the id of the ring. If a ring is reported again, e.g. for further devices, the id is the same.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the called user.</summary>
    public required string User { get; init; }

    /// <summary>Gets the calling user.</summary>
    public required string Caller { get; init; }

    /// <summary>Gets the call's id.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the kind of the call as stated by the caller: <c>audio</c>, <c>video</c>, or <see langword="null"/> if not stated.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets when the ring ends. A push message that arrives later is useless.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Gets the devices to wake that have registered a push target; empty if none has.</summary>
    public IReadOnlyList<OfflineDevice> Devices { get; init; } = [];
}
