using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Encodes signals as a transport's payloads and decodes them.</summary>
internal interface ICallSignalCodec
{
    /// <summary>Returns whether the format can express a signal. One that it cannot express must not be sent, and nothing may be concluded from its absence.</summary>
    bool Carries(CallSignal signal);

    /// <summary>Encodes a signal that the format can express.</summary>
    byte[] Encode(CallSignal signal);

    /// <summary>Decodes a message; never throws.</summary>
    DecodedSignal Decode(SignalingMessage message);
}
