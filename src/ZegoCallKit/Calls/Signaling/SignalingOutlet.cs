using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// The observable half of a transport, for those who write one: keeps the state and tells observers in order, one notice at a time, away from the thread
/// that calls. A handler that throws or is slow harms neither the transport nor other observers. All members may be called from any thread.
/// </summary>
public sealed class SignalingOutlet
{
    private readonly StateBroadcaster<SignalingStatus> _status;
    private readonly Broadcaster<SignalingMessage> _received;
    private readonly Broadcaster<PresenceChange> _presence;

    /// <summary>Creates the outlet of a transport that is not connected.</summary>
    /// <param name="timeProvider">The clock; the system's when not given.</param>
    /// <param name="scheduler">Where observers are called; the thread pool when not given.</param>
    /// <param name="logger">Where faults of observers go; nowhere when not given.</param>
    public SignalingOutlet(TimeProvider? timeProvider = null, IScheduler? scheduler = null, ILogger? logger = null)
    {
        var guarded = new GuardedLogger(logger ?? NullLogger.Instance);
        var delivery = new Delivery(timeProvider ?? TimeProvider.System, scheduler, null, (source, fault) => InternalLog.Fault(guarded, fault, source), guarded);
        _status = new StateBroadcaster<SignalingStatus>(delivery, "signaling status", new SignalingStatus { State = SignalingState.Disconnected });
        _received = new Broadcaster<SignalingMessage>(delivery, "signaling messages");
        _presence = new Broadcaster<PresenceChange>(delivery, "presence changes");
    }

    /// <summary>Gets what <see cref="ICallSignaling.Status"/> returns.</summary>
    public IObservableState<SignalingStatus> Status => _status;

    /// <summary>Gets what <see cref="ICallSignaling.Received"/> returns.</summary>
    public IObservable<SignalingMessage> Received => _received;

    /// <summary>Gets what <see cref="ICallSignaling.PresenceChanges"/> returns.</summary>
    public IObservable<PresenceChange> PresenceChanges => _presence;

    /// <summary>Gets the current state.</summary>
    public SignalingState State => _status.Current.State;

    /// <summary>Reports a state, unless it is the current one. After <see cref="SignalingState.Ended"/> nothing changes any more and all observables complete.</summary>
    /// <param name="state">The state.</param>
    /// <param name="reason">Why the transport is not connected.</param>
    public void Set(SignalingState state, SignalingReason reason = SignalingReason.None) => Set(new SignalingStatus { State = state, Reason = reason });

    /// <summary>Reports a status, unless it is the current one. After <see cref="SignalingState.Ended"/> nothing changes any more and all observables complete.</summary>
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
