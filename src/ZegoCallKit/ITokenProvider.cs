namespace ZegoCallKit;

/// <summary>Fetches login tokens from your server. Never make tokens in a client: the server secret does not belong there.</summary>
public interface ITokenProvider
{
    /// <summary>Fetches a token; called before each login and when a token is about to expire, never on an engine's thread.</summary>
    /// <param name="request">Who needs it and for which room.</param>
    /// <param name="cancellationToken">Cancelled when the login is given up or the room has ended.</param>
    /// <returns>The token, at most 2,047 bytes.</returns>
    Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default);
}
