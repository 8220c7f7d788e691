using System.Text.Json.Serialization;

namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Represents the answer to a request for an access token.</summary>
internal sealed record AccessTokenReply
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    /// <summary>Gets the life of the token, in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public long ExpiresIn { get; init; }

    /// <summary>Returns a text without the token, to keep it out of logs.</summary>
    public override string ToString() => $"token for {ExpiresIn} s";
}
