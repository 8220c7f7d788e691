namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the id of a task, in a request or an answer.</summary>
internal sealed record TaskData
{
    public required string TaskId { get; init; }
}
