using System.Security.Claims;

namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Identifies the user and the device of a connection, by its claims only.</summary>
/// <param name="User">The user.</param>
/// <param name="Device">The device.</param>
internal sealed record CallIdentity(string User, string Device)
{
    /// <summary>Reads the identity, or returns <see langword="null"/> if the claims do not contain exactly one user and one device. Many authentication schemes rename <c>sub</c> to the name identifier.</summary>
    public static CallIdentity? Read(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var user = Single(principal, CallSignalingDefaults.UserClaim, ClaimTypes.NameIdentifier);
        var device = Single(principal, CallSignalingDefaults.DeviceClaim, null);
        return WireIds.IsUser(user) && WireIds.IsDevice(device) ? new CallIdentity(user!, device!) : null;
    }

    private static string? Single(ClaimsPrincipal principal, string name, string? renamed)
    {
        var values = principal.FindAll(claim => claim.Type == name || claim.Type == renamed).Select(static claim => claim.Value).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return values.Count == 1 ? values[0] : null;
    }
}
