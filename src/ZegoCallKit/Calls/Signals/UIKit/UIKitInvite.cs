using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the outer envelope of an invitation.</summary>
internal sealed record UIKitInvite
{
    public const int Voice = 0;
    public const int Video = 1;

    /// <summary>Gets the inviter. Only the Flutter kit writes it; without it, the transport's sender is the inviter.</summary>
    public UserId? InviterId { get; init; }

    [AllowNull]
    public string InviterName { get; init => field = value ?? ""; } = "";

    public required int Type { get; init; }

    /// <summary>Gets the <see cref="UIKitCall"/> as JSON in a string.</summary>
    public required string Data { get; init; }
}
