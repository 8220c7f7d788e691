namespace ZegoCallKit.Tool.Desks;

/// <summary>The result of <c>ring</c>.</summary>
internal sealed record RingResult
{
    public required string Call { get; init; }

    public required string User { get; init; }

    public required IReadOnlyList<string> Callees { get; init; }

    /// <summary>Gets whether somebody accepted.</summary>
    public required bool Answered { get; init; }

    /// <summary>Gets why the call is over, a name of <c>CallEndReason</c>.</summary>
    public required string End { get; init; }

    /// <summary>Gets the time until somebody accepted, or until the call was over.</summary>
    public required double RingSeconds { get; init; }

    /// <summary>Gets the time in the call.</summary>
    public required double TalkSeconds { get; init; }

    /// <summary>Gets the number of audio blocks of 10 ms that arrived.</summary>
    public required long AudioFramesReceived { get; init; }

    public required long VideoFramesReceived { get; init; }

    public required bool Interrupted { get; init; }
}
