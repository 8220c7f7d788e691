using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ZegoCallKit.Server.Format;

/// <summary>Reads and writes the payload that contains privileges: JSON inside the JSON of a token.</summary>
internal static class PrivilegeJson
{
    private const string Login = "1";
    private const string Publish = "2";

    public static string Write(TokenPrivileges privileges)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, TokenJson.Plain);
        json.WriteStartObject();
        json.WriteString("room_id", privileges.RoomId);
        json.WriteStartObject("privilege");
        json.WriteNumber(Login, privileges.MayLogin ? 1 : 0);
        json.WriteNumber(Publish, privileges.MayPublish ? 1 : 0);
        json.WriteEndObject();
        if (privileges.StreamIds is { } streamIds)
        {
            json.WriteStartArray("stream_id_list");
            foreach (var streamId in streamIds)
            {
                json.WriteStringValue(streamId);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("stream_id_list");
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads privileges; a payload may contain something else.</summary>
    public static TokenPrivileges? TryRead(string payload)
    {
        if (payload.Length == 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object ? TryRead(document.RootElement) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or an escaped lone surrogate: the payload is of another kind.
            return null;
        }
    }

    private static TokenPrivileges? TryRead(JsonElement root)
    {
        if (!root.TryGetProperty("room_id", out var roomId) || roomId.ValueKind != JsonValueKind.String
            || !root.TryGetProperty("privilege", out var rights) || rights.ValueKind != JsonValueKind.Object
            || !TryReadStreams(root, out var streams))
        {
            return null;
        }

        return new TokenPrivileges { RoomId = roomId.GetString()!, MayLogin = Has(rights, Login), MayPublish = Has(rights, Publish), StreamIds = streams };
    }

    private static bool Has(JsonElement rights, string name) =>
        rights.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number == 1;

    private static bool TryReadStreams(JsonElement root, out IReadOnlyList<string>? streams)
    {
        streams = null;
        if (!root.TryGetProperty("stream_id_list", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(static item => item.ValueKind != JsonValueKind.String))
        {
            return false;
        }

        streams = [.. list.EnumerateArray().Select(static item => item.GetString()!)];
        return true;
    }
}
