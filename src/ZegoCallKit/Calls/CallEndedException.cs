namespace ZegoCallKit.Calls;

/// <summary>The exception that is thrown when an operation on a call is not possible because the call has ended, or ended before the operation was done. The message contains the cause and the advice.</summary>
/// <param name="operation">The operation that failed.</param>
/// <param name="callId">The call.</param>
/// <param name="detail">A sentence about it, without a full stop.</param>
/// <param name="end">The end of the call; <see langword="null"/> if it is not known.</param>
public sealed class CallEndedException(string operation, CallId callId, string detail, CallEnd? end = null)
    : ZegoException(operation, end?.Code ?? ZegoErrorCode.None, Describe(callId, detail, end), Cause(end)?.Advice ?? "Make a new call.", end?.Error)
{
    /// <summary>Gets the id of the call.</summary>
    public CallId CallId { get; } = callId;

    /// <summary>Gets how it ended; <see langword="null"/> when there is no such call.</summary>
    public CallEnd? End { get; } = end;

    private static ZegoException? Cause(CallEnd? end) => end?.Error as ZegoException;

    private static string Describe(CallId callId, string detail, CallEnd? end) => $"{detail} (call '{callId}'){(Cause(end) is { } cause ? $": {cause.Detail}" : "")}";
}
