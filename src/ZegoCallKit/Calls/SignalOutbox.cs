using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;

namespace ZegoCallKit.Calls;

/// <summary>Passes signals to the transport, in order and outside the state loop, because a transport is foreign code.</summary>
internal sealed class SignalOutbox
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly ICallSignaling _signaling;
    private readonly SerialLoop<Action> _loop;
    private readonly OpenParts _open = new();
    private readonly Dictionary<CallId, OpenParts> _ofCalls = [];
    private readonly List<Outgoing> _invitations = [];

    public SignalOutbox(ClientCore core, CallHost host)
    {
        _core = core;
        _host = host;
        _signaling = host.Options.Signaling;
        _loop = new SerialLoop<Action>(static work => work(), fault => core.Fault("call signals", fault), core.Options.WorkScheduler);
    }

    /// <summary>Sends a signal, unless the format cannot express it. Called in the state loop.</summary>
    public void Send(CallEffect.Send send, string? traceParent)
    {
        if (_host.Codec.Carries(send.Signal))
        {
            _open.Begin();
            if (!_ofCalls.TryGetValue(send.Signal.CallId, out var ofCall))
            {
                _ofCalls.Add(send.Signal.CallId, ofCall = new OpenParts());
            }

            ofCall.Begin();
            var outgoing = new Outgoing(send, traceParent, new CancellationTokenSource(_core.Options.Timeouts.Command, _core.Time));
            if (send.Signal is InviteSignal)
            {
                _invitations.Add(outgoing);
            }

            _loop.Post(() => Start(outgoing));
        }
    }

    /// <summary>Gives up the invitations to a call that has failed or was not answered, so that a transport that reconnects later does not send them. Called in the state loop.</summary>
    public void GiveUpInvitations(CallId call)
    {
        foreach (var invitation in _invitations.Where(invitation => invitation.Send.Signal.CallId == call).ToList())
        {
            _invitations.Remove(invitation);
            _loop.Post(invitation.Timeout.Cancel);
        }
    }

    /// <summary>Continues in the state loop when the transport has accepted everything. This never happens if the transport ignores its cancellation.</summary>
    public void WhenIdle(Action then) => _open.WhenNone(then);

    /// <summary>Continues in the state loop when the transport has accepted the signals of one call.</summary>
    public void WhenIdle(CallId call, Action then)
    {
        if (_ofCalls.TryGetValue(call, out var open))
        {
            open.WhenNone(then);
        }
        else
        {
            then();
        }
    }

    private void Start(Outgoing outgoing)
    {
        Task<IReadOnlyList<SignalingReceipt>> sending;
        try
        {
            sending = SendAsync(outgoing, outgoing.Timeout.Token);
        }
#pragma warning disable CA1031 // Whatever a transport throws is the outcome of the sending.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sending = Task.FromException<IReadOnlyList<SignalingReceipt>>(fault);
        }

        _core.Post(() => _core.After(sending, () => Sent(outgoing, sending)));
    }

    private Task<IReadOnlyList<SignalingReceipt>> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var send = outgoing.Send;
        var payload = _host.Codec.Encode(send.Signal);
        if (payload.Length > _host.Capabilities.MaxPayloadBytes)
        {
            throw new ZegoException("SendSignal", ZegoErrorCode.ImContentTooLong, detail: $"the transport {_signaling.Name} carries at most {_host.Capabilities.MaxPayloadBytes} bytes, but the signal has {payload.Length}");
        }

        var envelope = SignalEnvelopes.Of(send.Signal, send.To, payload, outgoing.TraceParent) with { Id = _host.NewMessageId() };
        return send.Signal is HeartbeatSignal or ReactionSignal && send.To.Length > 1 && _host.Capabilities.HasCallAddressing
            ? SendToCallAsync(envelope, cancellationToken)
            : _signaling.SendAsync(envelope, cancellationToken);
    }

    // One message to all members of the call whom the server knows, and one to members whom only this device knows.
    private async Task<IReadOnlyList<SignalingReceipt>> SendToCallAsync(SignalingEnvelope envelope, CancellationToken cancellationToken)
    {
        var receipts = await _signaling.SendAsync(envelope with { To = [] }, cancellationToken).ConfigureAwait(false);
        var reached = receipts.Where(static receipt => receipt.Outcome != SignalingOutcome.Refused).Select(static receipt => receipt.User).ToHashSet();
        IReadOnlyList<UserId> others = [.. envelope.To.Where(user => !reached.Contains(user))];
        return others.Count == 0
            ? receipts
            : await _signaling.SendAsync(envelope with { Id = _host.NewMessageId(), To = others }, cancellationToken).ConfigureAwait(false);
    }

    private void Sent(Outgoing outgoing, Task<IReadOnlyList<SignalingReceipt>> sending)
    {
        var send = outgoing.Send;
        var isGivenUp = send.Signal is InviteSignal && !_invitations.Remove(outgoing);

        // After a cancellation that is still in progress.
        _loop.Post(outgoing.Timeout.Dispose);
        _open.End();
        var ofCall = _ofCalls[send.Signal.CallId];
        ofCall.End();
        if (ofCall.IsNone)
        {
            _ofCalls.Remove(send.Signal.CallId);
        }

        if (sending.IsCompletedSuccessfully)
        {
            // Only these await an answer.
            if (send.Signal is InviteSignal or AcceptSignal or CancelSignal { OnlyUnanswered: true })
            {
                _host.Step(new CallInput.Sent(send.Signal, [.. sending.Result ?? []]));
            }

            return;
        }

        if (isGivenUp)
        {
            return;
        }

        Exception error = sending.Exception?.GetBaseException() ?? (Exception)new ZegoTimeoutException("SendSignal", _core.Options.Timeouts.Command);
        CallLog.SignalNotSent(_core.Logs.Calls, error, send.Signal.CallId.Value, send.Signal.GetType().Name);
        _host.Step(new CallInput.SendFailed(send.Signal, error));
    }

    private sealed record Outgoing(CallEffect.Send Send, string? TraceParent, CancellationTokenSource Timeout);
}
