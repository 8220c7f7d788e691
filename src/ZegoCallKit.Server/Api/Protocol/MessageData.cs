using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the answer to a message. The id is a number for broadcast messages and a text for barrage messages.</summary>
internal sealed record MessageData
{
    public static MessageData Of(string id, ServerMessageKind kind) => new()
    {
        MessageId = kind is ServerMessageKind.Broadcast && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? JsonSerializer.SerializeToElement(number, ApiJson.Default.Int64)
            : JsonSerializer.SerializeToElement(id, ApiJson.Default.String),
    };

    public JsonElement MessageId { get; init; }

    [JsonIgnore]
    public string Id => MessageId.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => MessageId.GetRawText().Trim('"'),
        _ => "",
    };
}
