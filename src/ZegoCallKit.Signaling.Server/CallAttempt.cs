using System.Security.Claims;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a user's attempt to reach another user. The server itself handles the receiver's do-not-disturb status.</summary>
public sealed record CallAttempt
{
    /// <summary>Gets the calling user, from the token.</summary>
    public required string Caller { get; init; }

    /// <summary>Gets the calling device, from the token.</summary>
    public required string CallerDevice { get; init; }

    /// <summary>Gets the claims of the caller's token.</summary>
    public required ClaimsPrincipal Principal { get; init; }

    /// <summary>Gets the user to reach: a valid id, whose user need not exist.</summary>
    public required string Callee { get; init; }

    /// <summary>Gets the call's id; <see langword="null"/> for a message outside a call.</summary>
    public string? CallId { get; init; }

    /// <summary>Gets whether the attempt is a ring; otherwise, it is a message, or a knock at a call.</summary>
    public required bool IsRing { get; init; }

    /// <summary>Gets the kind of the call as stated by the caller: <c>audio</c>, <c>video</c>, or <see langword="null"/> if not stated.</summary>
    public string? Kind { get; init; }
}
