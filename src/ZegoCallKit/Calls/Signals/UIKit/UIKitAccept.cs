using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The data of an acceptance.</summary>
internal sealed record UIKitAccept
{
    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
