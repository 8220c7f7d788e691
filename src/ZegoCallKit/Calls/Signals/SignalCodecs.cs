using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals.UIKit;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Creates the codec for a transport.</summary>
internal static class SignalCodecs
{
    /// <summary>Creates the codec of one connection; some codecs keep state. The codec can be used from several threads.</summary>
    /// <param name="format">The format of the transport.</param>
    /// <param name="now">Returns the time of day, for formats that do not state when a message was sent.</param>
    public static ICallSignalCodec Create(SignalFormat format, Func<DateTimeOffset> now) => format switch
    {
        SignalFormat.CallKit => CallSignalCodec.Instance,
        SignalFormat.ZegoUIKit => new UIKitCodec(now),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format must be a defined SignalFormat value."),
    };
}
