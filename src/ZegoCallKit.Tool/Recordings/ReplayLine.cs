namespace ZegoCallKit.Tool.Recordings;

/// <summary>One line of the timeline.</summary>
internal sealed record ReplayLine
{
    /// <summary>Gets the seconds since the start of the recording.</summary>
    public required double At { get; init; }

    /// <summary>Gets <c>command</c>, <c>event</c> or <c>note</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string Details { get; init; }
}
