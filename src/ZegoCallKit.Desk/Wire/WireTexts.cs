using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Writes text messages, and reads them with a clear fault for what is none.</summary>
internal static class WireTexts
{
    public static byte[] Write(ParticipantText text) => JsonSerializer.SerializeToUtf8Bytes(text, WireJson.Default.ParticipantText);

    public static byte[] Write(DeskText text) => JsonSerializer.SerializeToUtf8Bytes(text, WireJson.Default.DeskText);

    /// <exception cref="WireFaultException">The bytes are no message of a participant.</exception>
    public static ParticipantText ReadParticipant(ReadOnlySpan<byte> utf8)
    {
        var text = Read(utf8, WireJson.Default.ParticipantText);
        return text.IsDefined ? text : throw new WireFaultException(WireClose.BadText, $"A value of an enumeration in {text.GetType().Name} is not defined.");
    }

    /// <exception cref="WireFaultException">The bytes are no message of the desk.</exception>
    public static DeskText ReadDesk(ReadOnlySpan<byte> utf8) => Read(utf8, WireJson.Default.DeskText);

    private static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type) ?? throw new WireFaultException(WireClose.BadText, "A text message is null.");
        }
        catch (JsonException fault)
        {
            throw new WireFaultException(WireClose.BadText, $"A text message is not as the protocol says, at {fault.Path ?? "its beginning"}: it is not JSON, its type is unknown, or a field is missing or wrong.");
        }
        catch (NotSupportedException)
        {
            throw new WireFaultException(WireClose.BadText, "A text message has no type.");
        }
    }
}
