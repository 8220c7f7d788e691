namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents a stream that is recorded.</summary>
internal sealed record RecordStreamData
{
    public required string StreamId { get; init; }
}
