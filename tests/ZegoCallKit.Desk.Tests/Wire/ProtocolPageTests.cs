using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Tests.Wire;

/// <summary>The examples of docs/concepts/desk-protocol.md are messages of the protocol, and every message has one.</summary>
public sealed class ProtocolPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(
        typeof(ProtocolPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key is "RepositoryRoot").Value!, "docs", "concepts", "desk-protocol.md"));

    private static readonly HashSet<string> FromParticipants = [.. TypesOf(typeof(ParticipantText))];
    private static readonly HashSet<string> FromDesk = [.. TypesOf(typeof(DeskText))];

    public static TheoryData<string> Examples => [.. Messages().Select(static message => message.GetRawText()).Where(static text => FromParticipants.Contains(TypeOf(text)) || FromDesk.Contains(TypeOf(text)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_and_writes_as_a_message(string example)
    {
        var utf8 = Encoding.UTF8.GetBytes(example);
        var written = FromParticipants.Contains(TypeOf(example)) ? WireTexts.Write(WireTexts.ReadParticipant(utf8)) : WireTexts.Write(WireTexts.ReadDesk(utf8));

        // What is written may say a default that the example leaves out, and never less.
        using var before = JsonDocument.Parse(example);
        using var after = JsonDocument.Parse(written);
        foreach (var property in before.RootElement.EnumerateObject())
        {
            Assert.True(after.RootElement.TryGetProperty(property.Name, out var value), property.Name);
            Assert.True(JsonElement.DeepEquals(property.Value, value), $"{property.Name}: {value}");
        }
    }

    [Fact]
    public void Every_message_has_an_example()
    {
        var shown = Messages().Select(static message => message.GetProperty("type").GetString()!).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(FromParticipants.Union(FromDesk, StringComparer.Ordinal).Except(shown, StringComparer.Ordinal).Except(["welcome", "hello"], StringComparer.Ordinal));
    }

    private static IEnumerable<string> TypesOf(Type type) => type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static derived => (string)derived.TypeDiscriminator!);

    private static string TypeOf(string example)
    {
        using var json = JsonDocument.Parse(example);
        return json.RootElement.GetProperty("type").GetString()!;
    }

    // A block may contain several messages, and a message several lines.
    private static IEnumerable<JsonElement> Messages()
    {
        foreach (var block in Page.Split("```json\n").Skip(1).Select(static rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]))
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(block), new JsonReaderOptions { AllowMultipleValues = true });
            var found = new List<JsonElement>();
            while (reader.Read())
            {
                found.Add(JsonElement.ParseValue(ref reader));
            }

            foreach (var message in found.Where(static message => message.TryGetProperty("type", out _)))
            {
                yield return message;
            }
        }
    }
}
