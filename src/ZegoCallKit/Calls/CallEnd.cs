using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls;

/// <summary>Represents how a call ended on this device. Immutable.</summary>
public sealed record CallEnd
{
    /// <summary>Gets the reason.</summary>
    public required CallEndReason Reason { get; init; }

    /// <summary>Gets the code of the engine or the cloud that ended the call; <see cref="ZegoErrorCode.None"/> if a user ended it.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>Gets the user who ended the call; <see langword="null"/> if this user did, or no one.</summary>
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
