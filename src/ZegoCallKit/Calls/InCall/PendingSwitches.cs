using ZegoCallKit.Internal;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Calls.InCall;

/// <summary>
/// Keeps switches of microphone and camera that are asked for before a call's stream is there: the stream begins with them, so that what was turned off is never sent.
/// Switches may be asked for from any thread; the stream is reported in the state loop.
/// </summary>
internal sealed class PendingSwitches(ClientCore core, RoomId roomId, PublishChannel channel)
{
    private readonly Lock _gate = new();
    private readonly List<(MediaSwitch Media, Pending<bool> Pending)> _waiting = [];
    private IPublication? _publication;
    private bool _isOver;

    public static InvalidOperationException NothingIsPublished(PublishChannel channel) => new($"No stream is published on channel {channel}.");

    /// <summary>Applies a switch when the stream begins, or at once when it has begun and is not published yet.</summary>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="InvalidOperationException">There is no stream to wait for any more.</exception>
    public Task SwitchAsync(MediaSwitch media, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        // Under the gate, so that the last of several switches stays the last.
        lock (_gate)
        {
            if (_isOver)
            {
                throw NothingIsPublished(channel);
            }

            if (_publication is { } publication)
            {
                return media.ApplyAsync(publication, cancellationToken);
            }

            var pending = new Pending<bool>(core, new Operation(media.Name, roomId.Value), core.Options.Timeouts.Publish, cancellationToken);
            _waiting.Add((media, pending));
            return pending.Task;
        }
    }

    /// <summary>Applies the pending switches to the options of a stream that is about to begin.</summary>
    public PublishOptions ApplyTo(PublishOptions options)
    {
        if (options.Channel != channel)
        {
            return options;
        }

        lock (_gate)
        {
            foreach (var (media, pending) in _waiting.Where(static one => !one.Pending.IsOver))
            {
                options = media.ApplyTo(options);
                pending.Complete(true);
            }

            _waiting.Clear();
        }

        return options;
    }

    /// <summary>Hands over to a stream that has begun.</summary>
    public void OnPublication(IPublication publication)
    {
        if (publication.Channel != channel)
        {
            return;
        }

        lock (_gate)
        {
            _publication ??= publication;
            foreach (var (media, pending) in _waiting)
            {
                var turning = media.ApplyAsync(publication, CancellationToken.None);
                core.After(turning, () => Settle(pending, turning));
            }

            _waiting.Clear();
        }
    }

    /// <summary>Fails what is pending: the stream is over, or none will come.</summary>
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
