using System.Diagnostics.CodeAnalysis;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Server;

/// <summary>
/// Reads tokens with the secret they were made with: for tests, for tracing a refused login, or for a server that accepts its own tokens as proof. It
/// answers what a token says, not whether it is still good; see <see cref="TokenContent.IsExpired"/>. AES-CBC does not notice every alteration.
/// </summary>
public sealed class TokenParser
{
    private readonly ServerSecret _secret;

    /// <summary>Creates a parser.</summary>
    /// <param name="secret">The secret of the AppID.</param>
    public TokenParser(ServerSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _secret = secret;
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="TokenFormatException">It is no token of this secret; the fault says why.</exception>
    public TokenContent Parse(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return TokenText.Read(token, _secret);
    }

    /// <summary>Reads a token, without an exception when it is none.</summary>
    /// <param name="token">The token; anything else is allowed.</param>
    /// <param name="content">What it says.</param>
    /// <param name="fault">Why it is none.</param>
    /// <returns>Whether it is one.</returns>
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
