namespace ZegoCallKit.Tool.Output;

/// <summary>What <c>--json</c> prints for a command that failed before it had a result.</summary>
internal sealed record FaultResult
{
    public required string Error { get; init; }

    public required int ExitCode { get; init; }
}
