namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents a device that connects and continues to read its inbox.</summary>
internal sealed record ConnectRequest
{
    public required string User { get; init; }

    public required string Device { get; init; }

    public required string Node { get; init; }

    public required string Connection { get; init; }

    /// <summary>Gets the epoch of the inbox that the device knows; <see langword="null"/> if its program was just started.</summary>
    public string? Epoch { get; init; }

    /// <summary>Gets the highest number that the device's program acknowledged in that epoch.</summary>
    public long Seq { get; init; }

    /// <summary>Gets the run of the device's program, and the number of the attempt to connect in it; <see langword="null"/> if the device does not state it.</summary>
    public string? Run { get; init; }

    public long Attempt { get; init; }

    /// <summary>Returns whether the device has made a later attempt in the same run.</summary>
    public bool IsLate(DeviceRecord? known) => Run is not null && known?.Run == Run && Attempt < known.Attempt;
}
