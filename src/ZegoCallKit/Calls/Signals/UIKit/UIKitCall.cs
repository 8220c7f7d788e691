using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The inner part of an invitation.</summary>
internal sealed record UIKitCall
{
    public const int DefaultTimeout = 60;

    public required CallId CallId { get; init; }

    [AllowNull]
    public string InviterName { get; init => field = value ?? ""; } = "";

    /// <summary>Written by the kits for the web and React Native; the latter throws when it is missing.</summary>
    public UIKitInviter? Inviter { get; init; }

    public required IReadOnlyList<UIKitUser> Invitees { get; init; }

    /// <summary>Seconds.</summary>
    public int? Timeout { get; init; }

    [AllowNull]
    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
