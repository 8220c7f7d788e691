using System.Diagnostics.CodeAnalysis;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Server;

/// <summary>Reads a token's expiry without the secret: every Token04 starts with its unencrypted expiry. The expiry is not verified; see <see cref="TokenParser"/>.</summary>
public static class TokenExpiry
{
    /// <summary>Reads the expiry of a token.</summary>
    /// <param name="token">The token; any other text is allowed.</param>
    /// <param name="expiresAt">The expiry of the token, in whole seconds.</param>
    /// <returns>true if the text is a Token04.</returns>
    public static bool TryRead([NotNullWhen(true)] string? token, out DateTimeOffset expiresAt) => TokenHead.TryReadExpiry(token, out expiresAt);
}
