namespace ZegoCallKit.Playing;

/// <summary>Supplemental data that came along with a played stream's pictures (ZEGO: SEI). Immutable.</summary>
public sealed record SeiMessage
{
    /// <summary>The stream.</summary>
    public required StreamId StreamId { get; init; }

    /// <summary>The bytes, as they were sent.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }
}
