using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Calls;

/// <summary>Gives signals to the transport, in order and away from the state loop: a transport is somebody else's code.</summary>
internal sealed class SignalOutbox
{
    private readonly ClientCore _core;
    private readonly CallServiceOptions _options;
    private readonly ICallSignalCodec _codec;
    private readonly Action<CallInput> _step;
    private readonly SerialLoop<CallEffect.Send> _loop;
    private readonly OpenParts _open = new();

    public SignalOutbox(ClientCore core, CallServiceOptions options, ICallSignalCodec codec, Action<CallInput> step)
    {
        _core = core;
        _options = options;
        _codec = codec;
        _step = step;
        _loop = new SerialLoop<CallEffect.Send>(Start, fault => core.Fault("call signals", fault), core.Options.WorkScheduler);
    }

    /// <summary>Sends a signal, unless the format has no way to say it. Called in the state loop.</summary>
    public void Send(CallEffect.Send send)
    {
        if (_codec.Carries(send.Signal))
        {
            _open.Begin();
            _loop.Post(send);
        }
    }

    /// <summary>Goes on in the state loop when the transport has taken everything over; never if it does not heed that it was given up.</summary>
    public void WhenIdle(Action then) => _open.WhenNone(then);

    private void Start(CallEffect.Send send)
    {
        var timeout = new CancellationTokenSource(_core.Options.Timeouts.Command, _core.Time);
        Task sending;
        try
        {
            sending = SendAsync(send, timeout.Token);
        }
#pragma warning disable CA1031 // Whatever a transport throws is the outcome of the sending.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sending = Task.FromException(fault);
        }

        _core.Post(() => _core.After(sending, () => Sent(send, sending, timeout)));
    }

    private Task SendAsync(CallEffect.Send send, CancellationToken cancellationToken)
    {
        var payload = _codec.Encode(send.Signal);
        return payload.Length <= _options.Signaling.MaxPayloadBytes
            ? _options.Signaling.SendAsync(send.To, payload, cancellationToken)
            : Task.FromException(new ZegoException("SendSignal", ZegoErrorCode.ImContentTooLong, detail: $"the transport {_options.Signaling.Name} carries {_options.Signaling.MaxPayloadBytes} bytes, the signal has {payload.Length}"));
    }

    private void Sent(CallEffect.Send send, Task sending, CancellationTokenSource timeout)
    {
        timeout.Dispose();
        _open.End();
        if (sending.IsCompletedSuccessfully)
        {
            if (send.Signal is InviteSignal)
            {
                _step(new CallInput.Sent(send.Signal));
            }

            return;
        }

        Exception error = sending.Exception?.GetBaseException() ?? (Exception)new ZegoTimeoutException("SendSignal", _core.Options.Timeouts.Command);
        CallLog.SignalNotSent(_core.Logger, error, send.Signal.CallId.Value, send.Signal.GetType().Name);
        _step(new CallInput.SendFailed(send.Signal, error));
    }
}
