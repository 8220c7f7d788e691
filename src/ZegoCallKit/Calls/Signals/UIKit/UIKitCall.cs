using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the inner part of an invitation.</summary>
internal sealed record UIKitCall
{
    public const int DefaultTimeout = 60;

    public required CallId CallId { get; init; }

    [AllowNull]
    public string InviterName { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the inviter. The kits for the web and React Native write it; the latter throws if it is missing.</summary>
    public UIKitInviter? Inviter { get; init; }

    public required IReadOnlyList<UIKitUser> Invitees { get; init; }

    /// <summary>Gets the ring timeout in seconds.</summary>
    public int? Timeout { get; init; }

    [AllowNull]
    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
