using System.Security.Cryptography;
using System.Text.Json.Serialization;
using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents a service account of Google's, as its JSON file has it.</summary>
internal sealed record ServiceAccount
{
    [JsonPropertyName("project_id")]
    public string? ProjectId { get; init; }

    [JsonPropertyName("client_email")]
    public string? ClientEmail { get; init; }

    [JsonPropertyName("private_key_id")]
    public string? PrivateKeyId { get; init; }

    [JsonPropertyName("private_key")]
    public string? PrivateKey { get; init; }

    // It can be set because the reader of JSON sets what is init-only and left out to null.
    [JsonPropertyName("token_uri")]
    public Uri TokenAddress { get; set; } = new("https://oauth2.googleapis.com/token");

    [JsonIgnore]
    public bool IsComplete =>
        ProjectId is { Length: > 0 and <= 64 }
        && ProjectId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '.')
        && ClientEmail is { Length: > 0 }
        && PrivateKey is { Length: > 0 }
        && PushLimits.IsAllowed(TokenAddress);

    /// <summary>Creates the key.</summary>
    public RSA CreateKey()
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(PrivateKey);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Returns a text without the key, to keep it out of logs.</summary>
    public override string ToString() => $"{ClientEmail}";
}
