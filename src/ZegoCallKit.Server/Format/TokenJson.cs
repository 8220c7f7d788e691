using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Server.Format;

/// <summary>Reads and writes the plain text of a token: a JSON object with the property order of ZEGO's generators.</summary>
internal static class TokenJson
{
    // UTF-8 without \u escapes, because the text is never shown in a web page.
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlySpan<byte> Write(TokenContent content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        json.WriteNumber("app_id", content.AppId);
        json.WriteString("user_id", content.UserId);
        json.WriteNumber("nonce", content.Nonce);
        json.WriteNumber("ctime", content.CreatedAt.ToUnixTimeSeconds());
        json.WriteNumber("expire", content.ExpiresAt.ToUnixTimeSeconds());
        json.WriteString("payload", content.Payload);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    public static TokenContent Read(byte[] plain, TokenCipher cipher)
    {
        if (!Utf8.IsValid(plain))
        {
            // With AES-CBC, one wrong secret in 256 decrypts to random bytes without an error.
            throw new TokenFormatException(TokenFault.Secret, "the decrypted content is not text, so the secret may be wrong.");
        }

        using var document = Parse(plain);
        try
        {
            return Read(document.RootElement, cipher);
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate in a name or a text is found only when it is decoded.
            throw new TokenFormatException(TokenFault.Content, "it contains a name or a text that is not valid Unicode.");
        }
    }

    private static TokenContent Read(JsonElement root, TokenCipher cipher)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Lacking("an object");
        }

        foreach (var member in root.EnumerateObject())
        {
            // Decoding a name refuses half of a surrogate pair; searching for another name passes over it or not, depending on the order.
            _ = member.Name;
        }

        var payload = Text(root, "payload");
        return new TokenContent
        {
            AppId = root.TryGetProperty("app_id", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetUInt32(out var appId) ? appId : throw Lacking("app_id"),
            UserId = Text(root, "user_id"),
            Nonce = root.TryGetProperty("nonce", out value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var nonce) ? nonce : throw Lacking("nonce"),
            CreatedAt = Date(root, "ctime"),
            ExpiresAt = Date(root, "expire"),
            Payload = payload,
            Privileges = PrivilegeJson.TryRead(payload),
            Cipher = cipher,
        };
    }

    private static JsonDocument Parse(byte[] plain)
    {
        try
        {
            return JsonDocument.Parse(plain);
        }
        catch (JsonException)
        {
            // The inner exception is omitted, because its message quotes the text.
            throw new TokenFormatException(TokenFault.Secret, "the decrypted content is not JSON, so the secret may be wrong.");
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Lacking(name);

    private static DateTimeOffset Date(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && TokenHead.TryDate(seconds, out var date)
            ? date
            : throw Lacking(name);

    private static TokenFormatException Lacking(string what) => new(TokenFault.Content, $"its content has no valid {what}.");
}
