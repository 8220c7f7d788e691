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
    private readonly StateBroadcaster<SignalingState> _state;
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
        _state = new StateBroadcaster<SignalingState>(delivery, "signaling state", SignalingState.Disconnected);
        _received = new Broadcaster<SignalingMessage>(delivery, "signaling messages");
        _presence = new Broadcaster<PresenceChange>(delivery, "presence changes");
    }

    /// <summary>For <see cref="ICallSignaling.State"/>.</summary>
    public IObservableState<SignalingState> State => _state;

    /// <summary>For <see cref="ICallSignaling.Received"/>.</summary>
    public IObservable<SignalingMessage> Received => _received;

    /// <summary>For <see cref="ICallSignaling.PresenceChanges"/>.</summary>
    public IObservable<PresenceChange> PresenceChanges => _presence;

    /// <summary>Tells where the transport stands, unless it stands there already. After <see cref="SignalingState.Ended"/> nothing changes any more and all observables complete.</summary>
    /// <param name="state">Where.</param>
    public void Set(SignalingState state)
    {
        lock (_state)
        {
            if (_state.Current != SignalingState.Ended && _state.Set(state) && state == SignalingState.Ended)
            {
                _state.Complete();
                _received.Complete();
                _presence.Complete();
            }
        }
    }

    /// <summary>Tells what came.</summary>
    /// <param name="message">What.</param>
    public void Receive(SignalingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _received.Publish(message);
    }

    /// <summary>Tells who became reachable or is no longer.</summary>
    /// <param name="change">Who.</param>
    public void Report(PresenceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _presence.Publish(change);
    }
}
