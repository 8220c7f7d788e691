using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push.Fcm;

/// <summary>Keeps the access token that Google gives for a token which the service account signs (OAuth 2, RFC 7523). One request at a time fetches it. Thread-safe.</summary>
internal sealed class AccessToken(ServiceAccount account, TimeProvider time) : IDisposable
{
    private const string Scope = "https://www.googleapis.com/auth/firebase.messaging";
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private static readonly TimeSpan AssertionLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly RSA _key = account.CreateKey();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile string? _token;
    private DateTimeOffset _renewAt;

    /// <summary>Returns a token that is good for some minutes more.</summary>
    /// <exception cref="HttpRequestException">Google gave none.</exception>
    public async ValueTask<string> GetAsync(HttpClient client, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = time.GetUtcNow();
            if (_token is not { } token || now >= _renewAt)
            {
                var reply = await FetchAsync(client, now, cancellationToken).ConfigureAwait(false);
                var life = TimeSpan.FromSeconds(Math.Clamp(reply.ExpiresIn, 0, 86_400));
                _renewAt = now + (life > Margin * 2 ? life - Margin : life / 2);
                return _token = reply.AccessToken!;
            }

            return token;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Fetches a new token next time, because Google did not accept this one.</summary>
    public void Reject(string token)
    {
        if (token == _token)
        {
            _token = null;
        }
    }

    public void Dispose()
    {
        _key.Dispose();
        _gate.Dispose();
    }

    private async Task<AccessTokenReply> FetchAsync(HttpClient client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claims = new TokenClaims { Iss = account.ClientEmail, Scope = Scope, Aud = account.TokenAddress.OriginalString, Iat = now.ToUnixTimeSeconds(), Exp = (now + AssertionLife).ToUnixTimeSeconds() };
        using var content = new FormUrlEncodedContent([new("grant_type", GrantType), new("assertion", SignedToken.Rs256(_key, claims, account.PrivateKeyId))]);
        using var response = await client.PostAsync(account.TokenAddress, content, cancellationToken).ConfigureAwait(false);
        var body = await DeviceRinger.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not HttpStatusCode.OK)
        {
            throw new HttpRequestException(HttpRequestError.UserAuthenticationError, $"Google gave no access token: {(int)response.StatusCode}.", statusCode: response.StatusCode);
        }

        try
        {
            return JsonSerializer.Deserialize(body, PushJson.Default.AccessTokenReply) is { AccessToken: { Length: > 0 } } reply && !reply.AccessToken.AsSpan().ContainsAnyExceptInRange('!', '~')
                ? reply
                : throw new HttpRequestException(HttpRequestError.InvalidResponse, "Google's answer contains no access token.");
        }
        catch (JsonException fault)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "Google's answer contains no access token.", fault);
        }
    }
}
