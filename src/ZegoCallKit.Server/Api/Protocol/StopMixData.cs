namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the body of <c>StopMix</c>.</summary>
internal sealed record StopMixData
{
    public required string TaskId { get; init; }

    public string? UserId { get; init; }
}
