using System.Text.Encodings.Web;
using System.Text.Json;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Implements the kit's own format: one JSON object in UTF-8. Unknown fields are ignored; a signal of another version or kind, or one that exceeds a limit, is
/// dropped.</summary>
internal sealed class CallSignalCodec : ICallSignalCodec
{
    public static readonly CallSignalCodec Instance = new();

    // Letters of all languages are written unescaped: the default escapes them for HTML, which doubles their size, and a signal is never embedded in a web page.
    private static readonly CallSignalJson Json = new(new JsonSerializerOptions(CallSignalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private CallSignalCodec()
    {
    }

    public bool Carries(CallSignal signal) => true;

    public byte[] Encode(CallSignal signal) => JsonSerializer.SerializeToUtf8Bytes(signal, Json.CallSignal);

    public DecodedSignal Decode(SignalingMessage message)
    {
        try
        {
            return Read(message);
        }
        catch (JsonException)
        {
            return DecodedSignal.Dropped(SignalDropReason.Malformed);
        }
    }

    private static DecodedSignal Read(SignalingMessage message)
    {
        var json = message.Payload.Span;
        var header = JsonSerializer.Deserialize(json, Json.SignalHeader);
        if (header is not { V: { } version, Kind: { } kind })
        {
            return DecodedSignal.Dropped(SignalDropReason.Malformed);
        }

        if (version != CallSignal.CurrentVersion)
        {
            return DecodedSignal.Dropped(SignalDropReason.UnknownVersion);
        }

        if (!SignalKinds.IsKnown(kind))
        {
            return DecodedSignal.Dropped(SignalDropReason.UnknownKind);
        }

        if (JsonSerializer.Deserialize(json, Json.CallSignal) is not { } signal || !SignalRules.Allow(signal))
        {
            return DecodedSignal.Dropped(SignalDropReason.Malformed);
        }

        return signal.Sender.UserId == message.From ? DecodedSignal.Of(signal) : DecodedSignal.Dropped(SignalDropReason.WrongSender);
    }
}
