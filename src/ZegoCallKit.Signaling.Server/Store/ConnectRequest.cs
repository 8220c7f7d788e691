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
}
