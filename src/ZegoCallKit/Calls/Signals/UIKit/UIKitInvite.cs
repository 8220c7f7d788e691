namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The outer envelope of an invitation.</summary>
internal sealed record UIKitInvite
{
    public const int Voice = 0;
    public const int Video = 1;

    public required UserId InviterId { get; init; }

    public string InviterName { get; init => field = value ?? ""; } = "";

    public required int Type { get; init; }

    /// <summary><see cref="UIKitCall"/>: JSON in a string.</summary>
    public required string Data { get; init; }
}
