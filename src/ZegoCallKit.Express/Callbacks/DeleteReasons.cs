using System.Runtime.InteropServices;
using System.Text.Json;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Reads the reasons why streams ended from the JSON of the update: <c>{"stream_delete_reason":[{"code":1},…]}</c>, in the order of the streams.</summary>
internal static class DeleteReasons
{
    public static unsafe IReadOnlyList<StreamDeleteReason> Parse(byte* json, int streams) =>
        json == null ? [] : Parse(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(json), streams);

    public static IReadOnlyList<StreamDeleteReason> Parse(ReadOnlySpan<byte> json, int streams)
    {
        var reasons = new List<StreamDeleteReason>(streams);
        try
        {
            var reader = new Utf8JsonReader(json);
            var inReasons = false;
            while (reasons.Count < streams && reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                if (reader.ValueTextEquals("stream_delete_reason"u8))
                {
                    inReasons = true;
                }
                else if (inReasons && reader.ValueTextEquals("code"u8) && reader.Read())
                {
                    reasons.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var code) && code is >= 1 and <= 6 ? (StreamDeleteReason)code : StreamDeleteReason.Unknown);
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Invalid extra data must not lose the event: streams without a reason get an unknown one. Half of a surrogate pair is found only when a name is compared.
        }

        if (reasons.Count == 0)
        {
            return [];
        }

        while (reasons.Count < streams)
        {
            reasons.Add(StreamDeleteReason.Unknown);
        }

        return reasons;
    }
}
