namespace ZegoCallKit.Tool.Bench;

/// <summary>The result of <c>bench</c>.</summary>
internal sealed record BenchResult
{
    public required int Processors { get; init; }

    /// <summary>Gets how many changes of a room's streams reached an observer per second.</summary>
    public required double StreamChangesPerSecond { get; init; }

    /// <summary>Gets the median time from the call that publishes or stops a stream to the other user's observer, in microseconds.</summary>
    public required double StreamChangeMicrosecondsP50 { get; init; }

    /// <summary>Gets the cost of 10 ms of audio from source to sink.</summary>
    public required FrameCost Audio { get; init; }

    /// <summary>Gets the cost of a frame of 640×360 from source to sink.</summary>
    public required FrameCost Video { get; init; }
}
