namespace ZegoCallKit.Playing;

/// <summary>Represents supplemental data that was sent along with a played stream's video (ZEGO: SEI). Immutable.</summary>
public sealed record SeiMessage
{
    /// <summary>Gets the id of the stream.</summary>
    public required StreamId StreamId { get; init; }

    /// <summary>Gets the data, as it was sent.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }
}
