using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Turns signals into a transport's payloads and back.</summary>
internal interface ICallSignalCodec
{
    /// <summary>Whether the format has a way to say it. What it has not must not be sent, and nothing may be concluded from its absence.</summary>
    bool Carries(CallSignal signal);

    /// <summary>Encodes a signal that the format carries.</summary>
    byte[] Encode(CallSignal signal);

    /// <summary>Decodes whatever came; never throws.</summary>
    DecodedSignal Decode(SignalingMessage message);
}
