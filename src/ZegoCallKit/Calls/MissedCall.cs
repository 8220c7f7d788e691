namespace ZegoCallKit.Calls;

/// <summary>Represents a call that this user could not answer. Call back with <see cref="ICallService.CallBackAsync"/>.</summary>
public sealed record MissedCall
{
    /// <summary>Gets the id of the invitation that was missed.</summary>
    public required InvitationId InvitationId { get; init; }

    /// <summary>Gets the id of the call.</summary>
    public required CallId CallId { get; init; }

    /// <summary>Gets the user who was called. Only this user may call back.</summary>
    public required UserId Callee { get; init; }

    /// <summary>Gets the user who invited.</summary>
    public required RoomUser From { get; init; }

    /// <summary>Gets whether the call was audio only, or audio and video.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>Gets why it was missed: <see cref="CallEndReason.Missed"/>, <see cref="CallEndReason.CanceledByCaller"/>, or <see cref="CallEndReason.Busy"/> when it was turned down because of another call.</summary>
    public required CallEndReason Reason { get; init; }

    /// <summary>Gets when it was over.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Returns what may be logged.</summary>
    /// <returns>The caller and the time of the call.</returns>
    public override string ToString() => $"{Kind} call {CallId} from {From.Id} at {At:u} ({Reason})";
}
