using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Reads when the authentication of a connection expires.</summary>
internal static class ConnectionExpiry
{
    /// <summary>Returns the time in Unix milliseconds; <see langword="null"/> if it does not expire.</summary>
    public static long? Read(HttpContext? context)
    {
        if (context?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is { } expires)
        {
            return expires.ToUnixTimeMilliseconds();
        }

        var claim = context?.User.FindFirst("exp")?.Value;
        return long.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < long.MaxValue / 1_000 ? seconds * 1_000 : null;
    }
}
