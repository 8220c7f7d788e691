using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the payload of a transport for ZEGO's Flutter call kit: a ZIM invitation operation, and the data that the kit passes to ZIM with it.</summary>
internal sealed record UIKitMessage
{
    public const string Invite = "invite";
    public const string Accept = "accept";
    public const string Reject = "reject";
    public const string Cancel = "cancel";

    public required string Operation { get; init; }

    /// <summary>Gets the invitation id (ZIM: <c>callID</c>).</summary>
    public required InvitationId InvitationId { get; init; }

    /// <summary>Gets the timeout in seconds; only for an invitation.</summary>
    public int? Timeout { get; init; }

    /// <summary>Gets the invitees whose invitation is withdrawn; only for a cancellation.</summary>
    public IReadOnlyList<UserId>? Invitees { get; init; }

    /// <summary>Gets the kit's data as JSON in a string (ZIM: <c>extendedData</c>).</summary>
    [AllowNull]
    public string Data { get; init => field = value ?? ""; } = "";
}
