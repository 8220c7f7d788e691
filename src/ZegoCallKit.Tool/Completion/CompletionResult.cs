namespace ZegoCallKit.Tool.Completion;

/// <summary>The result of <c>completion</c>.</summary>
internal sealed record CompletionResult
{
    public required string Shell { get; init; }

    public required string Script { get; init; }
}
