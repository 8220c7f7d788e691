using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The data of a cancellation.</summary>
internal sealed record UIKitCancel
{
    public const string Cancellation = "cancelInvitation";

    public CallId? CallId { get; init; }

    public string OperationType { get; init => field = value ?? Cancellation; } = Cancellation;

    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
