namespace ZegoCallKit.Internal;

/// <summary>What is being attempted, for errors and logs.</summary>
internal readonly record struct Operation(string Name, string? RoomId = null, string? StreamId = null)
{
    public ZegoException Failed(ZegoErrorCode code, string? detail = null, Exception? cause = null) => new(Name, code, RoomId, StreamId, detail, cause);

    /// <summary>A failure whose advice is more particular than its code's.</summary>
    public ZegoException Failed(ZegoErrorCode code, string detail, string advice) => new(this, code, detail, advice);

    public ZegoException Refused(CommandOutcome outcome) => outcome.Fault is null
        ? Failed((ZegoErrorCode)outcome.Result.Code)
        : Failed(ZegoErrorCode.None, "the engine threw", outcome.Fault);

    public ZegoTimeoutException TimedOut(TimeSpan timeout) => new(Name, timeout, RoomId, StreamId);

    /// <summary>The exception of a timeout of which is known what was missing, e.g. <c>no pictures came</c>.</summary>
    public ZegoTimeoutException TimedOut(TimeSpan timeout, ZegoErrorCode code, string missing, string? advice = null) => new(this, timeout, code, missing, advice);
}
