using ZegoCallKit.Internal;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Calls.InCall;

/// <summary>
/// Turns of microphone and camera that are asked for before a call's stream is there: they become part of its beginning, so that who turned himself off is never
/// heard. May be asked from any thread; the stream is told of in the state loop.
/// </summary>
internal sealed class EarlyTurns(ClientCore core, RoomId roomId, PublishChannel channel)
{
    private readonly Lock _gate = new();
    private readonly List<(EarlyTurn Turn, Pending<bool> Pending)> _waiting = [];
    private IPublication? _publication;
    private bool _isOver;

    public static InvalidOperationException NothingIsPublished(PublishChannel channel) => new($"Nothing is published on the channel {channel}.");

    /// <summary>Turns it when the stream begins, or at once when it has begun and is not published yet.</summary>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="InvalidOperationException">There is no stream to wait for any more.</exception>
    public Task TurnAsync(EarlyTurn turn, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        // Under the gate, so that the last of several turns stays the last.
        lock (_gate)
        {
            if (_isOver)
            {
                throw NothingIsPublished(channel);
            }

            if (_publication is { } publication)
            {
                return turn.TurnAsync(publication, cancellationToken);
            }

            var pending = new Pending<bool>(core, new Operation(turn.Name, roomId.Value), core.Options.Timeouts.Publish, cancellationToken);
            _waiting.Add((turn, pending));
            return pending.Task;
        }
    }

    /// <summary>What to begin with, in place of the options of a stream that is about to begin.</summary>
    public PublishOptions Into(PublishOptions options)
    {
        if (options.Channel != channel)
        {
            return options;
        }

        lock (_gate)
        {
            foreach (var (turn, pending) in _waiting.Where(static one => !one.Pending.IsOver))
            {
                options = turn.Into(options);
                pending.Complete(true);
            }

            _waiting.Clear();
        }

        return options;
    }

    /// <summary>A stream has begun; it takes what is asked for from now on.</summary>
    public void Begun(IPublication publication)
    {
        if (publication.Channel != channel)
        {
            return;
        }

        lock (_gate)
        {
            _publication ??= publication;
            foreach (var (turn, pending) in _waiting)
            {
                var turning = turn.TurnAsync(publication, CancellationToken.None);
                core.After(turning, () => Settle(pending, turning));
            }

            _waiting.Clear();
        }
    }

    /// <summary>The stream is over, or none will come.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isOver = true;
            foreach (var (_, pending) in _waiting)
            {
                core.Post(() => pending.Fail(pending.Operation.Failed(ZegoErrorCode.PublisherPublishStreamFailed, "the call ended before anything was published")));
            }

            _waiting.Clear();
        }
    }

    private static void Settle(Pending<bool> pending, Task turning)
    {
        if (turning.IsCompletedSuccessfully)
        {
            pending.Complete(true);
        }
        else
        {
            pending.Fail(turning.Exception?.GetBaseException() ?? new OperationCanceledException());
        }
    }
}
