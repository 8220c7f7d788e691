using System.Diagnostics.CodeAnalysis;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Server;

/// <summary>
/// Reads tokens with the secret that encrypted them: in tests, to investigate a refused login, or on a server that accepts its own tokens as proof. It
/// returns a token's content and does not check its expiry; see <see cref="TokenContent.IsExpired"/>. AES-CBC does not detect every change.
/// </summary>
public sealed class TokenParser
{
    private readonly ServerSecret _secret;

    /// <summary>Creates a parser.</summary>
    /// <param name="secret">The server secret of the AppID.</param>
    public TokenParser(ServerSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _secret = secret;
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The content of the token.</returns>
    /// <exception cref="TokenFormatException">The text is not a valid token for this secret; <see cref="TokenFormatException.Fault"/> says why.</exception>
    public TokenContent Parse(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return TokenText.Read(token, _secret);
    }

    /// <summary>Tries to read a token, without throwing an exception.</summary>
    /// <param name="token">The token; any other text is allowed.</param>
    /// <param name="content">The content of the token.</param>
    /// <param name="fault">The reason why the text is not a valid token.</param>
    /// <returns>true if the text is a valid token.</returns>
    public bool TryParse([NotNullWhen(true)] string? token, [NotNullWhen(true)] out TokenContent? content, [NotNullWhen(false)] out TokenFault? fault)
    {
        try
        {
            content = TokenText.Read(token ?? "", _secret);
            fault = null;
            return true;
        }
        catch (TokenFormatException failure)
        {
            content = null;
            fault = failure.Fault;
            return false;
        }
    }
}
