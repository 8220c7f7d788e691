using System.Diagnostics.CodeAnalysis;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Server;

/// <summary>Reads a token's expiry without the secret: it stands in clear at the head of every Token04. It is not proof of anything; see <see cref="TokenParser"/>.</summary>
public static class TokenExpiry
{
    /// <summary>Reads when a token expires.</summary>
    /// <param name="token">The token; anything else is allowed.</param>
    /// <param name="expiresAt">When it expires, in whole seconds.</param>
    /// <returns>Whether it is a Token04.</returns>
    public static bool TryRead([NotNullWhen(true)] string? token, out DateTimeOffset expiresAt) => TokenHead.TryReadExpiry(token, out expiresAt);
}
