using System.Text;
using System.Text.Json;

namespace ZegoCallKit.Server.Webhooks.Protocol;

/// <summary>Reads the body of a webhook: JSON, JSON with percent-encoding (ZEGO's pages ask to decode it), or a form (which ZEGO sends on request).</summary>
internal static class WebhookBody
{
    private const int MaxFields = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Returns the fields; <see langword="null"/> if the body has no known form.</summary>
    public static WebhookFields? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var text = Strict.GetString(body).Trim();
            if (text.StartsWith("%7B", StringComparison.OrdinalIgnoreCase))
            {
                text = Decode(text).Trim();
            }

            return text.StartsWith('{') ? ParseJson(text) : ParseForm(text);
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can contain, is an invalid operation for its reader.
            return null;
        }
    }

    private static WebhookFields? ParseJson(string text)
    {
        using var document = JsonDocument.Parse(text, Json);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (fields.Count == MaxFields)
            {
                return null;
            }

            if (property.Value.ValueKind is not JsonValueKind.Null)
            {
                fields[property.Name] = TextOf(property.Value);
            }
        }

        return new WebhookFields(fields);
    }

    private static string TextOf(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static WebhookFields? ParseForm(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split('&'))
        {
            var part = text.AsSpan(range);
            var sign = part.IndexOf('=');
            if (sign <= 0 || fields.Count == MaxFields || !fields.TryAdd(Decode(part[..sign].ToString()), Decode(part[(sign + 1)..].ToString())))
            {
                return null;
            }
        }

        return new WebhookFields(fields);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
