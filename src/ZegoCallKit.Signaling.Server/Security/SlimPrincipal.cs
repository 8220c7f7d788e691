using System.Security.Claims;

namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>
/// Copies a principal without the parsed token that its identities reference: a connection keeps its principal, and the token is most of its size.
/// </summary>
internal static class SlimPrincipal
{
    public static ClaimsPrincipal? Of(ClaimsPrincipal? principal) => principal is null ? null : new ClaimsPrincipal(principal.Identities.Select(Copy));

    private static ClaimsIdentity Copy(ClaimsIdentity identity) => new(
        identity.Claims.Select(static claim => new Claim(claim.Type, claim.Value, claim.ValueType, claim.Issuer)),
        identity.AuthenticationType,
        identity.NameClaimType,
        identity.RoleClaimType);
}
