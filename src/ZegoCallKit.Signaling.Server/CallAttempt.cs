using System.Security.Claims;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a user who wants to reach another one. Do-not-disturb is looked after by the server.</summary>
public sealed record CallAttempt
{
    /// <summary>Gets the user who rings, from the token.</summary>
    public required string Caller { get; init; }

    /// <summary>Gets the device that rings, from the token.</summary>
    public required string CallerDevice { get; init; }

    /// <summary>Gets the claims of the caller's token.</summary>
    public required ClaimsPrincipal Principal { get; init; }

    /// <summary>Gets the user who is to be reached. Nobody has checked that there is one.</summary>
    public required string Callee { get; init; }

    /// <summary>Gets the call's id; <see langword="null"/> for a message outside a call.</summary>
    public string? CallId { get; init; }

    /// <summary>Gets whether it rings; otherwise it is a message.</summary>
    public required bool IsRing { get; init; }

    /// <summary>Gets what the caller said of the call: <c>audio</c>, <c>video</c> or nothing.</summary>
    public string? Kind { get; init; }
}
