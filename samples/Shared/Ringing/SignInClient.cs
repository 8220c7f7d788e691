using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ZegoCallKit;
using ZegoCallKit.Calls.Signaling;

namespace Samples.Ringing;

/// <summary>Fetches tokens from the server's sign-in for development.</summary>
internal sealed class SignInClient(Uri server) : IDisposable
{
    private const int MaxAnswerBytes = 16_384;

    private readonly HttpClient _http = new() { BaseAddress = server, MaxResponseContentBufferSize = MaxAnswerBytes };

    /// <summary>Fetches a token for a device.</summary>
    public async Task<string> GetTokenAsync(SignalingIdentity identity, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync("/sign-in", new SignInRequest(identity.UserId.Value, identity.DeviceId.Value), SignInJson.Default.SignInRequest, cancellationToken);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                var signedIn = await answer.Content.ReadFromJsonAsync(SignInJson.Default.SignInAnswer, cancellationToken);
                return signedIn?.Token ?? throw new JsonException("The sign-in returned no token.");
            case HttpStatusCode.Forbidden:
                throw new HttpRequestException("The server's sign-in does not give tokens to this machine (its option --dev-sign-in).");
            case HttpStatusCode.BadRequest:
                throw new HttpRequestException("The server's sign-in does not accept this user or device: " + ForeignText.ToTerminal(await answer.Content.ReadAsStringAsync(cancellationToken)));
            default:
                throw new HttpRequestException($"The server's sign-in answered with the HTTP status {(int)answer.StatusCode}.");
        }
    }

    public void Dispose() => _http.Dispose();
}
