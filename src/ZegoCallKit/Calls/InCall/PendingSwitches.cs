using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Calls.InCall;

/// <summary>
/// Applies switches of the microphone and the camera to a call's stream, and keeps those that are requested while there is none: before the call publishes, and while it is on hold. The next stream begins
/// with them, so that what was turned off is never sent. Switches can be requested from any thread; the stream is reported in the state loop.
/// </summary>
internal sealed class PendingSwitches(ClientCore core, RoomId roomId, PublishChannel channel)
{
    private readonly Lock _gate = new();
    private readonly List<(MediaSwitch Media, Pending<bool> Pending)> _waiting = [];

    // Switches that the engine is executing: a hold ends the stream before they are in its state.
    private readonly List<(MediaSwitch Media, Task Task)> _running = [];
    private IPublication? _publication;

    // What the next stream begins with, while the call is on hold.
    private PublishOptions? _held;
    private bool _isOver;

    /// <summary>Applies a switch to the stream, or to the next one if the stream has not begun or the call is on hold.</summary>
    /// <param name="media">The switch.</param>
    /// <param name="switching">A task that completes when the switch is in effect.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns><see langword="false"/> if the call's stream has ended.</returns>
    public bool TrySwitch(MediaSwitch media, out Task switching, CancellationToken cancellationToken)
    {
        // Under the lock, so that the last of several switches stays the last.
        lock (_gate)
        {
            switching = _isOver ? Task.CompletedTask
                : cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken)
                : SwitchAsync(media, cancellationToken);
            return !_isOver;
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
            if (_held is { } held)
            {
                options = options with { AudioMuted = held.AudioMuted, VideoMuted = held.VideoMuted, ExtraInfo = held.ExtraInfo };
                _held = null;
            }

            return ApplyWaiting(options);
        }
    }

    /// <summary>Applies the pending switches to a stream that has started.</summary>
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

    /// <summary>Keeps the state of the microphone and the camera for the next stream, because the call was put on hold.</summary>
    /// <param name="initial">The publish options of the call's first stream.</param>
    /// <returns>The publish options of the next stream.</returns>
    public PublishOptions Hold(PublishOptions initial)
    {
        lock (_gate)
        {
            if (_held is not null || _isOver)
            {
                return _held ?? initial;
            }

            var held = initial;
            if (_publication?.State.Current is { } state)
            {
                held = initial with { AudioMuted = state.IsAudioMuted, VideoMuted = state.IsVideoMuted, ExtraInfo = state.ExtraInfo };
            }

            foreach (var (media, task) in _running)
            {
                held = task.IsCompleted ? held : media.ApplyTo(held);
            }

            _held = ApplyWaiting(held);
            _publication = null;
            _running.Clear();
            return _held;
        }
    }

    /// <summary>Fails the pending switches if the call's stream has ended, unless because of a hold.</summary>
    public void OnEnded(IPublication publication)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(publication, _publication))
            {
                return;
            }
        }

        Close();
    }

    /// <summary>Fails the pending switches, because the call is over.</summary>
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

    private Task SwitchAsync(MediaSwitch media, CancellationToken cancellationToken)
    {
        if (_held is { } held)
        {
            _held = media.ApplyTo(held);
            return Task.CompletedTask;
        }

        if (_publication is { } publication)
        {
            var running = media.ApplyAsync(publication, cancellationToken);
            _running.RemoveAll(static one => one.Task.IsCompleted);
            _running.Add((media, running));
            return running;
        }

        var pending = new Pending<bool>(core, new Operation(media.Name, roomId.Value), core.Options.Timeouts.Publish, cancellationToken);
        _waiting.Add((media, pending));
        return pending.Task;
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

    private PublishOptions ApplyWaiting(PublishOptions options)
    {
        foreach (var (media, pending) in _waiting.Where(static one => !one.Pending.IsOver))
        {
            options = media.ApplyTo(options);
            pending.Complete(true);
        }

        _waiting.Clear();
        return options;
    }
}
