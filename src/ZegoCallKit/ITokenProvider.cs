namespace ZegoCallKit;

/// <summary>Fetches login tokens from your server. Never make tokens in a client: the server secret does not belong there.</summary>
public interface ITokenProvider
{
    /// <summary>
    /// Fetches a token; called before each login, and for a login that lasts as <see cref="TokenRenewalOptions"/> says. A login asks once at a time, never
    /// on an engine's thread. What it throws fails a login, and makes a renewal be tried again. Whoever keeps a token while it is good may give the same again.
    /// </summary>
    /// <param name="request">Who needs it and for which room.</param>
    /// <param name="cancellationToken">Cancelled when the login is given up, when the room has ended, and when a renewal has taken longer than <see cref="ZegoTimeouts.Login"/>.</param>
    /// <returns>The token, at most 2,047 bytes.</returns>
    Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default);
}
