using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals.UIKit;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Finds the codec of a transport.</summary>
internal static class SignalCodecs
{
    /// <summary>Makes the codec of one connection; some remember what went through it. May be used from several threads.</summary>
    /// <param name="format">The transport's language.</param>
    /// <param name="now">The time of day, for formats that do not say when something was sent.</param>
    public static ICallSignalCodec Create(SignalFormat format, Func<DateTimeOffset> now) => format switch
    {
        SignalFormat.CallKit => CallSignalCodec.Instance,
        SignalFormat.ZegoUIKit => new UIKitCodec(now),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format must be a defined SignalFormat value."),
    };
}
