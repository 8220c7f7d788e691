using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The outer envelope of an invitation.</summary>
internal sealed record UIKitInvite
{
    public const int Voice = 0;
    public const int Video = 1;

    /// <summary>Written by the Flutter kit only; without it the transport says who invites.</summary>
    public UserId? InviterId { get; init; }

    [AllowNull]
    public string InviterName { get; init => field = value ?? ""; } = "";

    public required int Type { get; init; }

    /// <summary><see cref="UIKitCall"/>: JSON in a string.</summary>
    public required string Data { get; init; }
}
