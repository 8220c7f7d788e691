using System.Net.Http.Json;
using System.Text.Json;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Desk.SignIn;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk;

/// <summary>
/// Signs users in at a desk, which asks for no password: fetches the tokens for its rooms, which are needed if the desk requires tokens, and for its signaling server of calls. Thread-safe.
/// </summary>
/// <remarks>In production, your own server signs users in: replace this provider together with <see cref="DeskEngineFactory"/>.</remarks>
public sealed class DeskSignIn : ITokenProvider
{
    private const int MaxAnswerBytes = 65_536;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1), AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    private readonly HttpClient _client;
    private readonly TimeProvider _time;

    /// <summary>Creates a provider.</summary>
    /// <param name="url">The address of the desk: <c>http</c> or <c>https</c>, for example <c>http://localhost:5090</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address.</exception>
    public DeskSignIn(string url)
        : this(Parse(url))
    {
    }

    /// <summary>Creates a provider.</summary>
    /// <param name="url">The address of the desk: <c>http</c> or <c>https</c>, for example <c>http://localhost:5090</c>.</param>
    /// <param name="client">Sends the requests, for example that of a test host, and stays the caller's; one on the system's network if <see langword="null"/>.</param>
    /// <param name="timeProvider">The clock that limits each request to 10 seconds; the system's if <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address.</exception>
    public DeskSignIn(Uri url, HttpClient? client = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            throw NotAnAddress(nameof(url));
        }

        (_client, _time) = (client ?? Shared, timeProvider ?? TimeProvider.System);
        Url = Below(url, WireProtocol.SignInPath);
        CallServer = Below(url, WireProtocol.CallPath);
    }

    /// <summary>Gets the address that signs users in.</summary>
    public Uri Url { get; }

    /// <summary>Gets the address of the desk's signaling server of calls, whose tokens <see cref="GetCallTokenAsync"/> fetches.</summary>
    public Uri CallServer { get; }

    /// <summary>Signs a user in.</summary>
    /// <param name="userId">The user: 1 to 63 ASCII letters, digits, <c>-</c>, <c>_</c>, <c>.</c> or <c>@</c>; the desk refuses other ids that rooms allow.</param>
    /// <param name="deviceId">The device on which the user can be called.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The app and the tokens, which are valid for 30 minutes or longer.</returns>
    /// <exception cref="HttpRequestException">The desk cannot be reached, does not answer within 10 seconds, refuses, or is none.</exception>
    public async Task<DeskAccess> SignInAsync(UserId userId, DeviceId deviceId, CancellationToken cancellationToken = default)
    {
        var answer = await SendAsync(new SignInRequest(userId.Value, userId.Value, deviceId.Value), cancellationToken).ConfigureAwait(false);
        return new DeskAccess { AppId = answer.AppId, RoomToken = answer.Token, CallToken = answer.Ring?.AccessToken };
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The desk cannot be reached, does not answer within 10 seconds, refuses, or is none.</exception>
    public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await SendAsync(new SignInRequest(request.UserId.Value, request.UserId.Value, Device: null), cancellationToken).ConfigureAwait(false)).Token;
    }

    /// <summary>Fetches a token for <see cref="CallServer"/>; fits as the token provider of <c>SignalRCallSignalingOptions</c>.</summary>
    /// <param name="identity">The user and the device on which the user can be called.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The token, which is valid for 30 minutes.</returns>
    /// <exception cref="HttpRequestException">The desk cannot be reached, does not answer within 10 seconds, refuses, is none, or has no signaling server of its own.</exception>
    public async Task<string> GetCallTokenAsync(SignalingIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return (await SignInAsync(identity.UserId, identity.DeviceId, cancellationToken).ConfigureAwait(false)).CallToken
            ?? throw new HttpRequestException($"{Url} gives no token for calls: the host of this desk has a signaling server of its own.");
    }

    private static Uri Parse(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : throw NotAnAddress(nameof(url));
    }

    // The text may contain a password, so the message does not repeat it.
    private static ArgumentException NotAnAddress(string parameter) =>
        new("The address of the desk must begin with http or https and have neither a user name nor a query, for example http://localhost:5090.", parameter);

    private static Uri Below(Uri url, string path) => new UriBuilder(url) { Path = url.AbsolutePath.TrimEnd('/') + path }.Uri;

    private async Task<SignInAnswer> SendAsync(SignInRequest body, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(body, SignInJson.Default.SignInRequest) };
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, either.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                var why = ForeignText.ToTerminal(await response.Content.ReadAsStringAsync(either.Token).ConfigureAwait(false));
                throw new HttpRequestException($"{Url} does not sign '{body.UserId}' in: it answered with {(int)response.StatusCode}, {why}", inner: null, response.StatusCode);
            }

            return await response.Content.ReadFromJsonAsync(SignInJson.Default.SignInAnswer, either.Token).ConfigureAwait(false) ?? throw new JsonException("The answer is null.");
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"{Url} did not answer within {Patience.TotalSeconds:0} s.", fault);
        }
        catch (JsonException fault)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"{Url} does not answer like a desk of this version: {fault.Message}", fault);
        }
        catch (HttpRequestException fault) when (fault.StatusCode is null)
        {
            throw new HttpRequestException(fault.HttpRequestError, $"{Url} cannot be reached: {fault.Message} Is the desk running?", fault);
        }
    }
}
