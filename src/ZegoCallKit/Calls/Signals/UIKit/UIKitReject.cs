using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the data of a rejection.</summary>
internal sealed record UIKitReject
{
    public const string Decline = "decline";
    public const string Busy = "busy";

    /// <summary>Gets the call. Only the kit for React Native writes it.</summary>
    public CallId? CallId { get; init; }

    public InvitationId? InvitationId { get; init; }

    [AllowNull]
    public string Reason { get; init => field = value ?? Decline; } = Decline;

    [AllowNull]
    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
