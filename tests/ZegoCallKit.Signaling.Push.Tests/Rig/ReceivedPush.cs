using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ZegoCallKit.Signaling.Push.Tests.Rig;

/// <summary>Represents a request that a fake of a push service received.</summary>
internal sealed record ReceivedPush(string Protocol, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Returns the parts of a JSON Web Token: head, claims, what is signed, and the signature.</summary>
    public static (JsonElement Head, JsonElement Claims, byte[] Signed, byte[] Signature) Token(string token)
    {
        var parts = token.Split('.');
        Assert.Equal(3, parts.Length);
        return (JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement, JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]));
    }
}
