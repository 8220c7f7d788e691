using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Implements the observables of a transport, for authors of transports: holds the state and notifies observers in order, one notification at a time, never on the thread
/// of the caller. A handler that throws or is slow affects neither the transport nor other observers. All members can be called from any thread.
/// </summary>
public sealed class SignalingOutlet
{
    private readonly StateBroadcaster<SignalingStatus> _status;
    private readonly Broadcaster<SignalingMessage> _received;
    private readonly Broadcaster<PresenceChange> _presence;

    /// <summary>Creates the outlet of a transport that is not connected.</summary>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system clock.</param>
    /// <param name="scheduler">The scheduler on which observers are called; <see langword="null"/> for the thread pool.</param>
    /// <param name="logger">The logger for exceptions of observers; <see langword="null"/> to log nothing.</param>
    public SignalingOutlet(TimeProvider? timeProvider = null, IScheduler? scheduler = null, ILogger? logger = null)
    {
        var guarded = new GuardedLogger(logger ?? NullLogger.Instance);
        var delivery = new Delivery(timeProvider ?? TimeProvider.System, scheduler, null, (source, fault) => InternalLog.Fault(guarded, fault, source), guarded);
        _status = new StateBroadcaster<SignalingStatus>(delivery, "signaling status", new SignalingStatus { State = SignalingState.Disconnected });
        _received = new Broadcaster<SignalingMessage>(delivery, "signaling messages");
        _presence = new Broadcaster<PresenceChange>(delivery, "presence changes");
    }

    /// <summary>Gets the observable to return from <see cref="ICallSignaling.Status"/>.</summary>
    public IObservableState<SignalingStatus> Status => _status;

    /// <summary>Gets the observable to return from <see cref="ICallSignaling.Received"/>.</summary>
    public IObservable<SignalingMessage> Received => _received;

    /// <summary>Gets the observable to return from <see cref="ICallSignaling.PresenceChanges"/>.</summary>
    public IObservable<PresenceChange> PresenceChanges => _presence;

    /// <summary>Gets the current state.</summary>
    public SignalingState State => _status.Current.State;

    /// <summary>Reports a state, unless it is the current one. After <see cref="SignalingState.Ended"/>, the state cannot change and all observables complete.</summary>
    /// <param name="state">The state.</param>
    /// <param name="reason">Why the transport is not connected.</param>
    public void Set(SignalingState state, SignalingReason reason = SignalingReason.None) => Set(new SignalingStatus { State = state, Reason = reason });

    /// <summary>Reports a status, unless it is the current one. After <see cref="SignalingState.Ended"/>, the status cannot change and all observables complete.</summary>
    /// <param name="status">The status.</param>
    public void Set(SignalingStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        lock (_status)
        {
            if (_status.Current.State != SignalingState.Ended && _status.Set(status) && status.State == SignalingState.Ended)
            {
                _status.Complete();
                _received.Complete();
                _presence.Complete();
            }
        }
    }

    /// <summary>Reports a message.</summary>
    /// <param name="message">The message.</param>
    public void Receive(SignalingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _received.Publish(message);
    }

    /// <summary>Reports the presence of a user.</summary>
    /// <param name="change">The presence.</param>
    public void Report(PresenceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _presence.Publish(change);
    }
}
