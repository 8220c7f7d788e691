namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>A device that takes up its inbox.</summary>
internal sealed record ConnectRequest
{
    public required string User { get; init; }

    public required string Device { get; init; }

    public required string Node { get; init; }

    public required string Connection { get; init; }

    /// <summary>The epoch that the device knows; <see langword="null"/> if its program has just begun.</summary>
    public string? Epoch { get; init; }

    /// <summary>The highest number that the device's program took in that epoch.</summary>
    public long Seq { get; init; }

    /// <summary>The run of the device's program, and the number of the attempt in it; <see langword="null"/> if the device does not say.</summary>
    public string? Run { get; init; }

    public long Attempt { get; init; }

    /// <summary>Returns whether the device has made a later attempt of the same run.</summary>
    public bool IsLate(DeviceRecord? known) => Run is not null && known?.Run == Run && Attempt < known.Attempt;
}
