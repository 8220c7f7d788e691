namespace ZegoCallKit;

/// <summary>Fetches login tokens from your server. Never create tokens in a client: the server secret does not belong there.</summary>
public interface ITokenProvider
{
    /// <summary>
    /// Fetches a token. Called before each login and, while a login lasts, at the times that <see cref="TokenRenewalOptions"/> describes. A login has at most one request pending at a time, and the call
    /// never runs on an engine's thread. An exception fails a login, and causes a renewal to be retried. An implementation that caches a token while it is valid may return it again.
    /// </summary>
    /// <param name="request">The user and the room that need the token.</param>
    /// <param name="cancellationToken">Canceled when the login is canceled, when the room has ended, and when a renewal has taken longer than <see cref="ZegoTimeouts.Login"/>.</param>
    /// <returns>The token, at most 2,047 bytes.</returns>
    Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default);
}
