using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Calls;

/// <summary>Receives messages from the transport while a user is signed in, and counts dropped ones. A message is acknowledged when the machine has processed it, so that nothing is lost in between.</summary>
internal sealed class SignalInbox
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly ICallSignaling _signaling;
    private readonly InviteRate _invites;

    // A transport may be the program's code: it runs outside the state loop.
    private readonly SerialLoop<SignalingMessage> _taken;
    private readonly List<IDisposable> _subscriptions = [];
    private long _dropped;

    public SignalInbox(ClientCore core, CallServiceOptions options, CallHost host)
    {
        _core = core;
        _host = host;
        _signaling = options.Signaling;
        _invites = new InviteRate(core.Time, options.MaxInvitesPerMinute);
        _taken = new SerialLoop<SignalingMessage>(_signaling.Acknowledge, fault => core.Fault("call signals", fault), core.Options.WorkScheduler);
        Drops = new Broadcaster<SignalDropReason>(core.Delivery, "dropped signals");
    }

    public Broadcaster<SignalDropReason> Drops { get; }

    public long DropCount => Interlocked.Read(ref _dropped);

    /// <summary>Starts receiving; runs outside the state loop.</summary>
    public void Open()
    {
        lock (_subscriptions)
        {
            _subscriptions.Add(_signaling.Received.Listen(OnMessage));
            _subscriptions.Add(_signaling.PresenceChanges.Listen(change => _core.Post(() => _host.Effects.Presence.Report(change))));
            _subscriptions.Add(_signaling.Status.Changes.Listen(status => _core.Post(() => _host.Step(new CallInput.SignalingChanged(status.IsConnected, status.HasGap)))));
        }
    }

    /// <summary>Stops receiving; runs outside the state loop. Messages that were not processed are not acknowledged.</summary>
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
        if (message.Intent == SignalingIntent.AnsweredElsewhere)
        {
            Take(message, message.CallId is { } id ? new CallInput.AnsweredElsewhere(id, message.Accepted ?? true) : null);
            return;
        }

        if (message.Intent is SignalingIntent.Knock or SignalingIntent.Admit or SignalingIntent.Refuse)
        {
            _core.Post(() =>
            {
                _host.Lobby.Receive(message);
                _taken.Post(message);
            });
            return;
        }

        var decoded = _host.Codec.Decode(message);
        if (decoded.Signal is not { } signal)
        {
            Drop(message, decoded.Reason);
        }
        else if (signal is InviteSignal invite && !_invites.Allows(invite))
        {
            Drop(message, SignalDropReason.TooMany);
        }
        else if (message.Intent == SignalingIntent.Missed)
        {
            Take(message, signal is InviteSignal missed ? new CallInput.MissedRing(missed) : null);
        }
        else
        {
            Take(message, new CallInput.SignalReceived(signal, message.Age));
        }
    }

    private void Drop(SignalingMessage message, SignalDropReason reason)
    {
        Interlocked.Increment(ref _dropped);
        _core.Metrics.SignalsDropped.Count(new KeyValuePair<string, object?>(Attributes.DropReason, reason.ToString()));
        CallLog.SignalNotUnderstood(_core.Logs.Calls, message.From.Value, reason.ToString());
        Drops.Publish(reason);
        _taken.Post(message);
    }

    private void Take(SignalingMessage message, CallInput? input)
    {
        if (input is null)
        {
            Drop(message, SignalDropReason.Malformed);
            return;
        }

        _core.Post(() =>
        {
            _host.Step(input);
            if (!_host.IsListening)
            {
                // The user has signed out meanwhile: a transport that keeps messages delivers it again.
                return;
            }

            if (input is CallInput.SignalReceived { Signal: InviteSignal invite } && _host.Effects.Find(invite.CallId) is { } call)
            {
                call.TraceParent ??= message.TraceParent;
            }

            _taken.Post(message);
        });
    }
}
