using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The data of a refusal.</summary>
internal sealed record UIKitReject
{
    public const string Decline = "decline";
    public const string Busy = "busy";

    public InvitationId? InvitationId { get; init; }

    public string Reason { get; init => field = value ?? Decline; } = Decline;

    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
