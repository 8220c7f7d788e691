namespace ZegoCallKit;

/// <summary>An operation that the engine, the cloud or the state of the session did not allow.</summary>
public class ZegoException : Exception
{
    /// <summary>Creates the exception of a failed operation.</summary>
    /// <param name="operation">What was attempted, e.g. <c>LoginRoom</c>.</param>
    /// <param name="code">Why it failed.</param>
    /// <param name="roomId">The room it was about, if any.</param>
    /// <param name="streamId">The stream it was about, if any.</param>
    /// <param name="detail">A sentence that replaces the code's standard meaning.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    public ZegoException(string operation, ZegoErrorCode code, string? roomId = null, string? streamId = null, string? detail = null, Exception? innerException = null)
        : base(Compose(operation, code, roomId, streamId, detail), innerException)
    {
        Operation = operation;
        Code = code;
        RoomId = roomId;
        StreamId = streamId;
        Detail = detail ?? ErrorCatalog.Find(code).Meaning;
        Advice = ErrorCatalog.Find(code).Advice;
    }

    /// <summary>Creates an exception whose advice is more particular than its code's.</summary>
    /// <param name="operation">What was attempted.</param>
    /// <param name="code">Why it failed.</param>
    /// <param name="detail">A sentence about it, without a full stop.</param>
    /// <param name="advice">What to do about it.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    protected ZegoException(string operation, ZegoErrorCode code, string detail, string advice, Exception? innerException)
        : base($"{operation} failed: {detail}{Number(code)}. {advice}", innerException)
    {
        Operation = operation;
        Code = code;
        Detail = detail;
        Advice = advice;
    }

    /// <summary>Creates the exception of an operation on something, whose advice may be more particular than its code's.</summary>
    internal ZegoException(Operation operation, ZegoErrorCode code, string detail, string? advice)
        : base(Compose(operation.Name, code, operation.RoomId, operation.StreamId, detail, advice))
    {
        Operation = operation.Name;
        Code = code;
        RoomId = operation.RoomId;
        StreamId = operation.StreamId;
        Detail = detail;
        Advice = advice ?? ErrorCatalog.Find(code).Advice;
    }

    /// <summary>What was attempted, e.g. <c>LoginRoom</c>.</summary>
    public string Operation { get; }

    /// <summary>Why it failed; codes without a name keep their number.</summary>
    public ZegoErrorCode Code { get; }

    /// <summary>The room it was about, if any.</summary>
    public string? RoomId { get; }

    /// <summary>The stream it was about, if any.</summary>
    public string? StreamId { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }

    /// <summary>What went wrong, without a full stop.</summary>
    internal string Detail { get; }

    private static string Number(ZegoErrorCode code) => code == ZegoErrorCode.None ? "" : $" [{(int)code}]";

    private static string Compose(string operation, ZegoErrorCode code, string? roomId, string? streamId, string? detail, string? advice = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        var entry = ErrorCatalog.Find(code);
        var about = (roomId, streamId) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $" (room '{roomId}', stream '{streamId}')",
            ({ Length: > 0 }, _) => $" (room '{roomId}')",
            (_, { Length: > 0 }) => $" (stream '{streamId}')",
            _ => "",
        };
        return $"{operation} failed{about}: {detail ?? entry.Meaning}{Number(code)}. {advice ?? entry.Advice}";
    }
}
