using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>Represents a message that the server has not accepted yet. Used in the outbox's loop, except for the task.</summary>
internal sealed class PendingMessage(WireEnvelope envelope, IReadOnlyList<UserId> receivers, bool isKept) : IDisposable
{
    private readonly TaskCompletionSource<IReadOnlyList<SignalingReceipt>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WireEnvelope Envelope => envelope;

    /// <summary>Gets whether the message survives the loss of a connection.</summary>
    public bool IsKept => isKept;

    /// <summary>Gets or sets whether the message was sent over the current connection.</summary>
    public bool IsSent { get; set; }

    /// <summary>Gets or sets the turn in which the message was sent.</summary>
    public int Turn { get; private set; }

    /// <summary>Gets or sets whether the message was sent over any connection.</summary>
    public bool WasSent { get; private set; }

    /// <summary>Gets or sets whether the time for which the message may wait has expired.</summary>
    public bool IsPatienceOver { get; set; }

    /// <summary>Gets or sets the timer of <see cref="SignalRCallSignalingOptions.SendPatience"/>.</summary>
    public ITimer? Patience { get; set; }

    /// <summary>Gets or sets the registration that cancels the message.</summary>
    public CancellationTokenRegistration Cancellation { get; set; }

    public Task<IReadOnlyList<SignalingReceipt>> Result => _result.Task;

    /// <summary>Marks the message as sent over the current connection.</summary>
    public void MarkSent(int turn)
    {
        IsSent = WasSent = true;
        Turn = turn;
    }

    public void Complete(WireReply reply) => _result.TrySetResult(WireMessages.Read(reply, receivers));

    public void Fail(string detail, Exception? error) =>
        _result.TrySetException(new ZegoException("SendSignal", ZegoErrorCode.RoomConnectTemporaryBroken, detail: WasSent ? $"{detail}; the message may have arrived nevertheless" : detail, innerException: error));

    public void Cancel(CancellationToken cancellationToken) => _result.TrySetCanceled(cancellationToken);

    public void Dispose()
    {
        // Not awaited: the registered action only posts to the loop.
        Cancellation.Unregister();
        Patience?.Dispose();
    }
}
