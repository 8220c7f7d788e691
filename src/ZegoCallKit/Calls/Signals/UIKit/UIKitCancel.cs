using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the data of a cancellation.</summary>
internal sealed record UIKitCancel
{
    public const string Cancellation = "cancelInvitation";

    public CallId? CallId { get; init; }

    [AllowNull]
    public string OperationType { get; init => field = value ?? Cancellation; } = Cancellation;

    [AllowNull]
    public string CustomData { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(UIKitVersion.Property)]
    public string? Version { get; init; }
}
