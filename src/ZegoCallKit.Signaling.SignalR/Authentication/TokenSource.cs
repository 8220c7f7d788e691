using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR.Authentication;

/// <summary>Provides the token of a device: uses the current one for four fifths of its lifetime, and then fetches another one. Used by one caller at a time.</summary>
internal sealed class TokenSource(SignalRCallSignalingOptions options, SignalingIdentity identity)
{
    private const int MaxLength = 8_192;

    /// <summary>The fraction of a token's lifetime after which it is renewed.</summary>
    private const double Used = 0.8;

    private readonly TimeProvider _time = options.TimeProvider;
    private string? _token;
    private long _fetchedAt;
    private TimeSpan? _life;

    /// <summary>Gets how much longer the token is used; <see langword="null"/> if it does not expire.</summary>
    public TimeSpan? Left => _life is { } life ? (life * Used) - _time.GetElapsedTime(_fetchedAt) : null;

    /// <summary>Returns the token for a new connection.</summary>
    /// <exception cref="TokenException">The token provider failed or returned an invalid token.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_token is { } token && (_life is null || Left > TimeSpan.Zero))
        {
            return token;
        }

        return await FetchAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fetches a new token, even if the current one has not expired.</summary>
    /// <exception cref="TokenException">The token provider failed or returned an invalid token.</exception>
    public async ValueTask<string> FetchAsync(CancellationToken cancellationToken)
    {
        var fetchedAt = _time.GetTimestamp();
        string? token;
        try
        {
            // The program's code runs on the thread pool, and is abandoned if it ignores its cancellation.
            token = await Task.Run(() => options.TokenProvider(identity, cancellationToken), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TokenException("the token provider failed", fault);
        }

        if (string.IsNullOrEmpty(token) || token.Length > MaxLength || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new TokenException($"the token provider must return 1 to {MaxLength} printable ASCII characters without spaces");
        }

        (_token, _fetchedAt, _life) = (token, fetchedAt, null);
        return token;
    }

    /// <summary>Records that the server has accepted the token.</summary>
    /// <param name="left">How much longer the server accepts it; <see langword="null"/> if it does not expire.</param>
    public void Accepted(TimeSpan? left) => _life = left + _time.GetElapsedTime(_fetchedAt);

    /// <summary>Discards the token, because the server does not accept it.</summary>
    public void Discard() => _token = null;
}
