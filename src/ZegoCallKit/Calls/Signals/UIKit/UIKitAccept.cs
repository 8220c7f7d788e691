using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the data of an acceptance.</summary>
internal sealed record UIKitAccept
{
    [AllowNull]
    public string CustomData { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the call. Only the kits for the web and React Native write it.</summary>
    public CallId? CallId { get; init; }

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
