using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR.Authentication;

/// <summary>Provides the token of a device: keeps the current one while most of its life is left, and fetches another one otherwise. Used by one caller at a time.</summary>
internal sealed class TokenSource(SignalRCallSignalingOptions options, SignalingIdentity identity)
{
    private const int MaxLength = 8_192;

    /// <summary>The share of a token's life after which it is renewed.</summary>
    private const double Used = 0.8;

    private readonly TimeProvider _time = options.TimeProvider;
    private string? _token;
    private long _fetchedAt;
    private TimeSpan? _life;

    /// <summary>Gets how long the token is to be used from now on; <see langword="null"/> if it does not end.</summary>
    public TimeSpan? Left => _life is { } life ? (life * Used) - _time.GetElapsedTime(_fetchedAt) : null;

    /// <summary>Returns the token for a new connection.</summary>
    /// <exception cref="TokenException">There is none.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_token is { } token && (_life is null || Left > TimeSpan.Zero))
        {
            return token;
        }

        return await FetchAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fetches a token, whatever is left of the current one.</summary>
    /// <exception cref="TokenException">There is none.</exception>
    public async ValueTask<string> FetchAsync(CancellationToken cancellationToken)
    {
        var fetchedAt = _time.GetTimestamp();
        string? token;
        try
        {
            // The program's code runs away from the caller, and is abandoned when it does not heed that it was canceled.
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

    /// <summary>Notes that the server has accepted the token.</summary>
    /// <param name="left">How long the server will accept it from now on; <see langword="null"/> if it does not end.</param>
    public void Accepted(TimeSpan? left) => _life = left + _time.GetElapsedTime(_fetchedAt);

    /// <summary>Forgets the token, because the server does not accept it.</summary>
    public void Discard() => _token = null;
}
