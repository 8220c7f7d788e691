namespace ZegoCallKit;

/// <summary>Identifies the attempted operation, for errors and logs; what it answers may be traced elsewhere.</summary>
internal readonly record struct Operation(string Name, string? RoomId = null, string? StreamId = null, string? TraceParent = null)
{
    public ZegoException Failed(ZegoErrorCode code, string? detail = null, Exception? cause = null) => new(Name, code, RoomId, StreamId, detail, cause);

    /// <summary>Creates an exception whose advice is more specific than the advice for its code.</summary>
    public ZegoException Failed(ZegoErrorCode code, string detail, string advice, Exception? cause = null) => new(this, code, detail, advice, cause);

    public ZegoTimeoutException TimedOut(TimeSpan timeout) => new(Name, timeout, RoomId, StreamId);

    /// <summary>Creates the exception of a timeout when it is known what was missing, for example <c>no video arrived</c>.</summary>
    public ZegoTimeoutException TimedOut(TimeSpan timeout, ZegoErrorCode code, string missing, string? advice = null) => new(this, timeout, code, missing, advice);
}
