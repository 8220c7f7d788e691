using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InCall.Summary;

/// <summary>Collects the results of the call.</summary>
internal sealed class CallSummary
{
    // Readable on a terminal; the JSON never becomes part of a web page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<FeatureResult> _features = [];
    private readonly List<string> _errors = [];

    public bool IsGood => _errors.Count == 0 && _features.TrueForAll(static feature => feature.Ok);

    public void Add(FeatureResult feature) => _features.Add(feature);

    /// <summary>Adds an error that does not belong to a feature.</summary>
    public void AddError(string error)
    {
        lock (_errors)
        {
            _errors.Add(error);
        }
    }

    public string ToText() => $"{_features.Count(static feature => feature.Ok)} of {_features.Count} features worked, {_errors.Count} errors";

    /// <summary>Returns one line of JSON with an entry for each feature, and the errors.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            foreach (var feature in _features)
            {
                json.WriteStartObject(feature.Name);
                json.WriteBoolean("ok", feature.Ok);
                json.WriteString("detail", feature.Detail);
                json.WriteEndObject();
            }

            json.WriteStartArray("errors");
            foreach (var error in _errors)
            {
                json.WriteStringValue(error);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
