using System.Security.Cryptography;
using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push.Apns;

/// <summary>Keeps the token that identifies the server to Apple. Apple refuses tokens that are older than an hour, and servers that make new ones more often than every 20 minutes. Thread-safe.</summary>
internal sealed class ApnsToken(ApnsOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan Youth = TimeSpan.FromMinutes(20);

    private readonly ECDsa _key = options.CreateKey();
    private readonly Lock _gate = new();
    private string? _token;
    private DateTimeOffset _madeAt;

    public string Get()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_token is null || now - _madeAt >= Life)
            {
                _token = SignedToken.Es256(_key, new TokenClaims { Iss = options.TeamId, Iat = now.ToUnixTimeSeconds() }, options.KeyId);
                _madeAt = now;
            }

            return _token;
        }
    }

    /// <summary>Makes a new token next time, because Apple calls the present one expired, unless it is too young for that.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            if (time.GetUtcNow() - _madeAt >= Youth)
            {
                _token = null;
            }
        }
    }

    public void Dispose() => _key.Dispose();
}
