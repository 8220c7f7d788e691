using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Messaging;

/// <summary>Sends the messages of one kind in the order of the calls and no faster than the server accepts them. Used in the state loop.</summary>
internal sealed class MessageLane : IDisposable
{
    /// <summary>The maximum number of waiting messages; a longer queue would be a mistake of the caller and would only grow.</summary>
    public const int MaxWaiting = 1_000;

    // All users share the room's own limit: a message refused several times in a row is unlikely to get through.
    private const int MaxRefusals = 5;

    private readonly ClientCore _core;
    private readonly MessageKind _kind;
    private readonly MessageRateBehavior _behavior;
    private readonly Func<Operation, ZegoException?> _refuse;
    private readonly RateWindow _window;
    private readonly PriorityQueue<MessageSend, long> _waiting = new();

    // Made when a message has to wait.
    private ITimer? _slot;
    private long _number;

    /// <summary>Creates a lane.</summary>
    /// <param name="core">The client.</param>
    /// <param name="kind">The kind of the messages.</param>
    /// <param name="behavior">What happens to messages that are sent too fast.</param>
    /// <param name="refuse">Returns why nothing can be sent now, if that is so.</param>
    public MessageLane(ClientCore core, MessageKind kind, MessageRateBehavior behavior, Func<Operation, ZegoException?> refuse)
    {
        _core = core;
        _kind = kind;
        _behavior = behavior;
        _refuse = refuse;
        _window = new RateWindow(core.Time, kind.PerSecond);
    }

    public void Send(MessageSend send)
    {
        if (_behavior == MessageRateBehavior.Fail && _window.Wait > TimeSpan.Zero)
        {
            Fail(send, $"the limit is {_kind.PerSecond} messages per second");
            return;
        }

        if (_waiting.Count >= MaxWaiting)
        {
            DropGivenUp();
        }

        if (_waiting.Count >= MaxWaiting)
        {
            Fail(send, $"{MaxWaiting} messages are already waiting to be sent");
            return;
        }

        send.Number = _number++;
        _waiting.Enqueue(send, send.Number);
        Go();
    }

    public void Dispose()
    {
        _waiting.Clear();
        _slot?.Dispose();
    }

    private void Post() => _core.Post(Go);

    private void Go()
    {
        while (_waiting.TryPeek(out var next, out _))
        {
            if (!next.Pending.IsOver && _window.Wait is var wait && wait > TimeSpan.Zero)
            {
                _slot ??= _core.Time.CreateOwnTimer(static lane => ((MessageLane)lane!).Post(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _slot.Change(wait, Timeout.InfiniteTimeSpan);
                return;
            }

            _waiting.Dequeue();
            if (!next.Pending.IsOver)
            {
                Issue(next);
            }
        }
    }

    private void DropGivenUp()
    {
        var left = _waiting.UnorderedItems.Where(static entry => !entry.Element.Pending.IsOver).ToArray();
        _waiting.Clear();
        _waiting.EnqueueRange(left);
    }

    private void Issue(MessageSend send)
    {
        if (_refuse(send.Pending.Operation) is { } refusal)
        {
            send.Pending.Fail(refusal);
            return;
        }

        _window.Count();
        send.Pending.Expect(send.Timeout);
        _core.Results.Call(
            _kind.Result,
            send.Pending,
            send.Hand,
            refused =>
            {
                if (refused.Fault is null)
                {
                    OnResult(send, refused.Result.Code, "");
                }
                else
                {
                    send.Pending.Fail(send.Pending.Operation.Refused(refused));
                }
            },
            result =>
            {
                var (code, id) = send.Outcome(result);
                OnResult(send, code, id);
            });
    }

    private void OnResult(MessageSend send, int code, string id)
    {
        if (code == 0)
        {
            send.Pending.Complete(id);
        }
        else if (code == (int)_kind.TooFast && _behavior == MessageRateBehavior.Wait && !send.Pending.IsOver && ++send.Refusals < MaxRefusals)
        {
            _window.Fill();
            send.Pending.StopTimeout();
            _waiting.Enqueue(send, send.Number);
            Go();
        }
        else
        {
            send.Pending.Fail(send.Pending.Operation.Failed((ZegoErrorCode)code));
        }
    }

    private void Fail(MessageSend send, string why) => send.Pending.Fail(send.Pending.Operation.Failed(_kind.TooFast, why));
}
