using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents an invitee.</summary>
internal sealed record UIKitUser
{
    public required UserId UserId { get; init; }

    [AllowNull]
    public string UserName { get; init => field = value ?? ""; } = "";
}
