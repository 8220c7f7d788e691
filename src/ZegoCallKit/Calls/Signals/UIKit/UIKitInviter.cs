using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Represents the inviter as the kits for the web and React Native write it.</summary>
internal sealed record UIKitInviter
{
    public UserId? Id { get; init; }

    [AllowNull]
    public string Name { get; init => field = value ?? ""; } = "";
}
