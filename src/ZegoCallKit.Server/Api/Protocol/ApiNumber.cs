using System.Globalization;
using System.Text.Json;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Reads whole numbers, which ZEGO writes as numbers in some places and as text in others.</summary>
internal static class ApiNumber
{
    public static long Read(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
            JsonTokenType.String when long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw new JsonException("A whole number was expected."),
        };
}
