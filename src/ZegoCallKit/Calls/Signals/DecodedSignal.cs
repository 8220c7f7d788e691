using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents a decoded signal, or the reason why there is none.</summary>
internal readonly record struct DecodedSignal
{
    private DecodedSignal(CallSignal? signal, SignalDropReason reason)
    {
        Signal = signal;
        Reason = reason;
    }

    /// <summary>Gets the signal; <see langword="null"/> if the message was dropped.</summary>
    public CallSignal? Signal { get; }

    /// <summary>Gets why the message was dropped; meaningless if there is a signal.</summary>
    public SignalDropReason Reason { get; }

    public static DecodedSignal Of(CallSignal signal) => new(signal, default);

    public static DecodedSignal Dropped(SignalDropReason reason) => new(null, reason);
}
