using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals;

/// <summary>A signal, or why there is none.</summary>
internal readonly record struct DecodedSignal
{
    private DecodedSignal(CallSignal? signal, SignalDropReason reason)
    {
        Signal = signal;
        Reason = reason;
    }

    /// <summary>The signal; <see langword="null"/> when what came was dropped.</summary>
    public CallSignal? Signal { get; }

    /// <summary>Why it was dropped; means nothing when there is a signal.</summary>
    public SignalDropReason Reason { get; }

    public static DecodedSignal Of(CallSignal signal) => new(signal, default);

    public static DecodedSignal Dropped(SignalDropReason reason) => new(null, reason);
}
