namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a stream that a user plays or waits for.</summary>
internal sealed record ApiPlay
{
    public required string StreamId { get; init; }

    public required ApiPlayState State { get; init; }

    public required long Since { get; init; }

    public long? FirstFrameAfter { get; init; }

    public required bool NoVideo { get; init; }

    public required bool NoAudio { get; init; }

    public double? Fps { get; init; }

    public double? AudioFps { get; init; }

    public long? DroppedFrames { get; init; }

    public long? LostFrames { get; init; }
}
