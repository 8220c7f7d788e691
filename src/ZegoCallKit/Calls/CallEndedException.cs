namespace ZegoCallKit.Calls;

/// <summary>What was asked of a call cannot be any more: it is over, or it ended before it could be done. What made it fail, and the advice about that, are in the message.</summary>
/// <param name="operation">What was attempted.</param>
/// <param name="callId">The call.</param>
/// <param name="detail">A sentence about it, without a full stop.</param>
/// <param name="end">How the call ended, if that is known.</param>
public sealed class CallEndedException(string operation, CallId callId, string detail, CallEnd? end = null)
    : ZegoException(operation, end?.Code ?? ZegoErrorCode.None, Describe(callId, detail, end), Cause(end)?.Advice ?? "Make a new call.", end?.Error)
{
    /// <summary>The call.</summary>
    public CallId CallId { get; } = callId;

    /// <summary>Gets how it ended; <see langword="null"/> when there is no such call.</summary>
    public CallEnd? End { get; } = end;

    private static ZegoException? Cause(CallEnd? end) => end?.Error as ZegoException;

    private static string Describe(CallId callId, string detail, CallEnd? end) => $"{detail} (call '{callId}'){(Cause(end) is { } cause ? $": {cause.Detail}" : "")}";
}
