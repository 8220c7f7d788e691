using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>What a transport for ZEGO's Flutter call kit carries: an invitation's operation as ZIM has it, and the data that the kit gives to ZIM with it.</summary>
internal sealed record UIKitMessage
{
    public const string Invite = "invite";
    public const string Accept = "accept";
    public const string Reject = "reject";
    public const string Cancel = "cancel";

    public required string Operation { get; init; }

    /// <summary>ZIM's <c>callID</c>.</summary>
    public required InvitationId InvitationId { get; init; }

    /// <summary>Seconds; with an invitation only.</summary>
    public int? Timeout { get; init; }

    /// <summary>Whom it is taken back from; with a cancellation only.</summary>
    public IReadOnlyList<UserId>? Invitees { get; init; }

    /// <summary>ZIM's <c>extendedData</c>: JSON in a string.</summary>
    [AllowNull]
    public string Data { get; init => field = value ?? ""; } = "";
}
