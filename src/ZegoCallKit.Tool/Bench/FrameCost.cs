namespace ZegoCallKit.Tool.Bench;

/// <summary>What a frame costs on its way from the publisher's source over the in-memory cloud to the player's sink.</summary>
internal sealed record FrameCost
{
    public required long Frames { get; init; }

    /// <summary>Gets the microseconds of one thread for each frame.</summary>
    public required double Microseconds { get; init; }

    /// <summary>Gets the bytes that are allocated for each frame on the managed heap.</summary>
    public required double AllocatedBytes { get; init; }

    /// <summary>Gets how many frames one thread carries per second.</summary>
    public double FramesPerSecond => Microseconds > 0 ? Math.Round(1e6 / Microseconds) : 0;
}
