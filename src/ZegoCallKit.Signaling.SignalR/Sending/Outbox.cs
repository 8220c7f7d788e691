using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;
using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>
/// Sends messages to the server in order, at most a window of them at a time, until it has accepted them. After a lost connection, messages that the server stores are sent again with the same ids over the next
/// one, in the same order; the others fail, because they would be late. When the server refuses a message because it is not available, a new turn starts: the server also refuses what was sent after that message, and all of it
/// is sent again in order. All public members can be called from any thread; everything else runs in one loop.
/// </summary>
internal sealed class Outbox
{
    private const int Window = 32;

    /// <summary>The pause after the server reported that it is not available.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a new connection waits at most for the replies over the old one.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly SignalRCallSignalingOptions _options;
    private readonly SerialLoop<Action> _loop;
    private readonly LinkedList<PendingMessage> _pending = [];
    private readonly SendTurns _turns = new();
    private HubLink? _link;
    private TaskCompletionSource? _idle;
    private ITimer? _pause;
    private int _count;
    private int _inFlight;
    private bool _isClosed;

    public Outbox(SignalRCallSignalingOptions options, Action<Exception> onFault)
    {
        _options = options;
        _loop = new SerialLoop<Action>(static work => work(), onFault, null);
    }

    /// <summary>Sends a message.</summary>
    public async Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, IReadOnlyList<UserId> receivers, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _count) > _options.MaxPendingMessages)
        {
            Interlocked.Decrement(ref _count);
            throw new ZegoException("SendSignal", ZegoErrorCode.RoomCallApiTooFrequent, detail: $"{_options.MaxPendingMessages} messages are pending already ({nameof(SignalRCallSignalingOptions.MaxPendingMessages)})");
        }

        try
        {
            using var message = new PendingMessage(WireMessages.Write(envelope, receivers), receivers, WireMessages.IsKept(envelope));
            _loop.Post(() => Enter(message, cancellationToken));
            return await message.Result.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    /// <summary>Sends pending and future messages over a new connection.</summary>
    public void Attach(HubLink link) => _loop.Post(() =>
    {
        Interrupt(null);
        _idle?.TrySetResult();
        (_link, _idle) = (link, null);
        Pump();
    });

    /// <summary>Stops using the lost connection.</summary>
    public void Detach(Exception? error) => _loop.Post(() =>
    {
        _idle?.TrySetResult();
        (_link, _idle) = (null, null);
        Interrupt(error);
    });

    /// <summary>Stops sending until the next connection is attached, and waits at most two seconds for pending replies.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _loop.Post(() =>
        {
            _idle = idle;
            CheckIdle();
        });
        await Task.WhenAny(idle.Task, Task.Delay(LongestPause, _options.TimeProvider, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Fails all pending and future operations.</summary>
    public void Close() => _loop.Post(() =>
    {
        (_isClosed, _link) = (true, null);
        _pause?.Dispose();
        foreach (var message in _pending)
        {
            message.Fail("the transport was disconnected", null);
        }

        _pending.Clear();
    });

    private void Enter(PendingMessage message, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            message.Cancel(cancellationToken);
        }
        else if (_isClosed || (_link is null && !message.IsKept))
        {
            message.Fail(_isClosed ? "the transport was disconnected" : "the transport is reconnecting", null);
        }
        else
        {
            _pending.AddLast(message);
            message.Cancellation = cancellationToken.UnsafeRegister((_, token) => _loop.Post(() => Cancel(message, token)), null);
            if (_link is null)
            {
                Await(message);
            }

            Pump();
        }
    }

    private void Pump()
    {
        if (_link is not { } link || _idle is not null || _pause is not null || !_turns.MayGoOn(_inFlight))
        {
            return;
        }

        for (var node = _pending.First; node is not null && _inFlight < Window; node = node.Next)
        {
            if (node.Value is { IsSent: false } message)
            {
                message.MarkSent(_turns.Current);
                _inFlight++;
                _ = SendAsync(message, link);
            }
        }
    }

    private async Task SendAsync(PendingMessage message, HubLink link)
    {
        var reply = await HubReply.SendAsync(link, message.Envelope with { Turn = message.Turn }, _options.TimeProvider).ConfigureAwait(false);
        _loop.Post(() => Replied(message, link, reply));
    }

    private void Replied(PendingMessage message, HubLink link, HubReply outcome)
    {
        // A message of an earlier connection was taken back when that connection was detached. A late reply still counts.
        var isCurrent = ReferenceEquals(link, _link);
        if (isCurrent)
        {
            _inFlight--;
        }

        if (outcome.Reply is { } reply)
        {
            _pending.Remove(message);
            message.Complete(reply);
        }
        else if (isCurrent && outcome.Error is { } error && HubFault.ErrorOf(error) is { } word)
        {
            Refused(message, word, error);
        }
        else if (isCurrent)
        {
            // Whatever failed, the connection is no longer usable.
            link.End(LinkEnd.Broken(outcome.Error));
            _link = null;
            Interrupt(outcome.Error);
        }

        CheckIdle();
        Pump();
    }

    private void Refused(PendingMessage message, string word, Exception error)
    {
        _turns.End(message.Turn, word);
        if (word != WireReasons.Unavailable || !message.IsKept || message.IsPatienceOver)
        {
            _pending.Remove(message);
            message.Fail($"the server answered: {(word == WireReasons.Unavailable ? "it is not available at the moment" : "it cannot take this message")}", error);
            return;
        }

        message.IsSent = false;
        Await(message);
        _pause ??= _options.TimeProvider.CreateOwnTimer(_ => _loop.Post(Resume), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private void Resume()
    {
        _pause?.Dispose();
        _pause = null;
        Pump();
    }

    /// <summary>Takes back the messages that were sent over a connection that has ended.</summary>
    private void Interrupt(Exception? error)
    {
        _inFlight = 0;
        foreach (var message in _pending.ToList())
        {
            var isLost = message.IsSent && !message.IsKept;
            message.IsSent = false;
            if (isLost || message.IsPatienceOver)
            {
                _pending.Remove(message);
                message.Fail("the connection was lost", error);
            }
            else if (_link is null)
            {
                Await(message);
            }
        }

        CheckIdle();
    }

    /// <summary>Starts the timeout of a message that waits for the server.</summary>
    private void Await(PendingMessage message) =>
        message.Patience ??= _options.TimeProvider.CreateOwnTimer(_ => _loop.Post(() => GiveUp(message)), null, _options.SendPatience, Timeout.InfiniteTimeSpan);

    private void GiveUp(PendingMessage message)
    {
        message.IsPatienceOver = true;
        if (!message.IsSent && _pending.Remove(message))
        {
            message.Fail($"the server could not be reached within {_options.SendPatience}", null);
        }
    }

    private void Cancel(PendingMessage message, CancellationToken cancellationToken)
    {
        _pending.Remove(message);
        message.Cancel(cancellationToken);
    }

    private void CheckIdle()
    {
        if (_inFlight == 0)
        {
            _idle?.TrySetResult();
        }
    }
}
