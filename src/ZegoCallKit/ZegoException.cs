namespace ZegoCallKit;

/// <summary>The exception that is thrown when the engine, the cloud or the state of the session did not allow an operation.</summary>
public class ZegoException : Exception
{
    /// <summary>Creates the exception of a failed operation.</summary>
    /// <param name="operation">The attempted operation, for example <c>LoginRoom</c>.</param>
    /// <param name="code">The error code.</param>
    /// <param name="roomId">The id of the room concerned, if any.</param>
    /// <param name="streamId">The id of the stream concerned, if any.</param>
    /// <param name="detail">A sentence that replaces the standard meaning of the code.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    public ZegoException(string operation, ZegoErrorCode code, string? roomId = null, string? streamId = null, string? detail = null, Exception? innerException = null)
        : base(Compose(operation, code, roomId, streamId, detail), innerException)
    {
        Operation = operation;
        Code = code;
        RoomId = roomId;
        StreamId = streamId;
        Detail = detail ?? ErrorCatalog.MeaningOf(code);
        Advice = ErrorCatalog.AdviceFor(code);
    }

    /// <summary>Creates an exception with advice that is more specific than the advice for its code.</summary>
    /// <param name="operation">The attempted operation.</param>
    /// <param name="code">The error code.</param>
    /// <param name="detail">A sentence that describes the failure, without a full stop.</param>
    /// <param name="advice">The advice for the caller.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    protected ZegoException(string operation, ZegoErrorCode code, string detail, string advice, Exception? innerException)
        : base($"{operation} failed: {detail}{Number(code)}. {advice}", innerException)
    {
        Operation = operation;
        Code = code;
        Detail = detail;
        Advice = advice;
    }

    /// <summary>Creates the exception of an operation, with advice that may be more specific than the advice for its code.</summary>
    internal ZegoException(Operation operation, ZegoErrorCode code, string detail, string? advice, Exception? innerException = null)
        : base(Compose(operation.Name, code, operation.RoomId, operation.StreamId, detail, advice), innerException)
    {
        Operation = operation.Name;
        Code = code;
        RoomId = operation.RoomId;
        StreamId = operation.StreamId;
        Detail = detail;
        Advice = advice ?? ErrorCatalog.AdviceFor(code);
    }

    /// <summary>Gets the attempted operation, for example <c>LoginRoom</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the error code; codes without a name keep their number.</summary>
    public ZegoErrorCode Code { get; }

    /// <summary>Gets the id of the room concerned, if any.</summary>
    public string? RoomId { get; }

    /// <summary>Gets the id of the stream concerned, if any.</summary>
    public string? StreamId { get; }

    /// <summary>Gets the advice for the caller.</summary>
    public string Advice { get; }

    /// <summary>Gets what went wrong, without a full stop.</summary>
    internal string Detail { get; }

    private static string Number(ZegoErrorCode code) => code == ZegoErrorCode.None ? "" : $" [{(int)code}]";

    private static string Compose(string operation, ZegoErrorCode code, string? roomId, string? streamId, string? detail, string? advice = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        var about = (roomId, streamId) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $" (room '{roomId}', stream '{streamId}')",
            ({ Length: > 0 }, _) => $" (room '{roomId}')",
            (_, { Length: > 0 }) => $" (stream '{streamId}')",
            _ => "",
        };
        return $"{operation} failed{about}: {detail ?? ErrorCatalog.MeaningOf(code)}{Number(code)}. {advice ?? ErrorCatalog.AdviceFor(code)}";
    }
}
