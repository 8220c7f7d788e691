using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls;

/// <summary>How a call ended on this device. Immutable.</summary>
public sealed record CallEnd
{
    /// <summary>Gets the reason.</summary>
    public required CallEndReason Reason { get; init; }

    /// <summary>The engine's or the cloud's code behind it; <see cref="ZegoErrorCode.None"/> when it was people's doing.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>Whose doing it was; <see langword="null"/> when it was this user's or nobody's.</summary>
    public UserId? By { get; init; }

    /// <summary>Gets the custom data of the end, e.g. of a decline; at most 2,048 bytes of UTF-8. Never logged.</summary>
    public string CustomData { get; init; } = "";

    /// <summary>Gets why a server did not let the invitation through, e.g. because the callee does not want to be disturbed; <see cref="SignalingRefusal.None"/> if it did.</summary>
    public SignalingRefusal Refusal { get; init; }

    /// <summary>Gets the call that continues in place of this one; only with <see cref="CallEndReason.Moved"/>. If this user followed, it is one of <see cref="ICallService.ActiveCalls"/>.</summary>
    public CallId? MovedTo { get; init; }

    /// <summary>Gets the exception, if the reason is <see cref="CallEndReason.Failed"/> and one was thrown.</summary>
    public Exception? Error { get; init; }

    /// <summary>Keeps what people wrote to each other out of logs: never prints <see cref="CustomData"/>.</summary>
    /// <returns>The reason, the code and whose doing it was.</returns>
    public override string ToString() => $"{Reason}{(Code == ZegoErrorCode.None ? "" : $" ({(int)Code})")}{(By is { } by ? $" by {by}" : "")}{(MovedTo is { } target ? $" to '{target}'" : "")}{(Refusal == SignalingRefusal.None ? "" : $", refused by the server: {Refusal}")}";
}
