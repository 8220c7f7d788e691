using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Somebody who is invited.</summary>
internal sealed record UIKitUser
{
    public required UserId UserId { get; init; }

    [AllowNull]
    public string UserName { get; init => field = value ?? ""; } = "";
}
