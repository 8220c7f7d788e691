using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Calls;

/// <summary>Listens to the transport while somebody is signed in, and counts what cannot be understood.</summary>
internal sealed class SignalInbox(ClientCore core, ICallSignaling signaling, ICallSignalCodec codec, int invitesPerMinute, Action<CallInput> step)
{
    private readonly InviteRate _invites = new(core.Time, invitesPerMinute);
    private readonly List<IDisposable> _subscriptions = [];
    private long _dropped;

    public Broadcaster<SignalDropReason> Drops { get; } = new(core.Delivery, "dropped signals");

    public long DropCount => Interlocked.Read(ref _dropped);

    /// <summary>Begins to listen; runs away from the state loop.</summary>
    public void Open()
    {
        lock (_subscriptions)
        {
            _subscriptions.Add(signaling.Received.Listen(OnMessage));
            _subscriptions.Add(signaling.PresenceChanges.Listen(change => Post(new CallInput.PresenceChanged(change.User, change.IsOnline))));
            _subscriptions.Add(signaling.State.Changes.Listen(state => Post(new CallInput.SignalingChanged(state == SignalingState.Connected))));
        }
    }

    /// <summary>Stops listening; runs away from the state loop.</summary>
    public void Close()
    {
        lock (_subscriptions)
        {
            _subscriptions.ForEach(static subscription => subscription.Dispose());
            _subscriptions.Clear();
        }
    }

    private void OnMessage(SignalingMessage message)
    {
        var decoded = codec.Decode(message);
        if (decoded.Signal is not { } signal)
        {
            Drop(message.From, decoded.Reason);
        }
        else if (signal is InviteSignal invite && !_invites.Allows(invite))
        {
            Drop(message.From, SignalDropReason.TooMany);
        }
        else
        {
            Post(new CallInput.SignalReceived(signal, message.Age));
        }
    }

    private void Drop(UserId from, SignalDropReason reason)
    {
        Interlocked.Increment(ref _dropped);
        core.Metrics.SignalsDropped.Count(new KeyValuePair<string, object?>(Attributes.DropReason, reason.ToString()));
        CallLog.SignalNotUnderstood(core.Logger, from.Value, reason.ToString());
        Drops.Publish(reason);
    }

    private void Post(CallInput input) => core.Post(() => step(input));
}
