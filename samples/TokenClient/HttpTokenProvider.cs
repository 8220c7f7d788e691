using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ZegoCallKit;

namespace TokenClient;

/// <summary>
/// Fetches tokens from samples/TokenServer: signs in if necessary, then requests a token for the room. It need not retry: the kit calls it again,
/// with backoff, as long as the current token is valid.
/// </summary>
/// <param name="http">A client whose base address is the server's; https, unless the server runs on this machine.</param>
/// <param name="name">The name to sign in with, which is also the user id.</param>
/// <param name="password">The password.</param>
internal sealed class HttpTokenProvider(HttpClient http, string name, string password) : ITokenProvider
{
    private string? _accessToken;

    public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var accessToken = _accessToken ??= await SignInAsync(cancellationToken);
        var answer = await AskAsync(request.RoomId, accessToken, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            // The sign-in has expired.
            answer.Dispose();
            accessToken = _accessToken = await SignInAsync(cancellationToken);
            answer = await AskAsync(request.RoomId, accessToken, cancellationToken);
        }

        using (answer)
        {
            return await ReadAsync(answer, "token", cancellationToken);
        }
    }

    // Relative to the server's own path, whether or not it ends in a slash: the password must not be sent elsewhere.
    private Uri AddressOf(string path) => new($"{http.BaseAddress!.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");

    private async Task<HttpResponseMessage> AskAsync(RoomId roomId, string accessToken, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, AddressOf("tokens"))
        {
            Content = JsonContent.Create(new { roomId = roomId.Value }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", accessToken) },
        };
        return await http.SendAsync(message, cancellationToken);
    }

    private async Task<string> SignInAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(AddressOf("sign-in"), new { name, password }, cancellationToken);
        return await ReadAsync(answer, "accessToken", cancellationToken);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, string property, CancellationToken cancellationToken)
    {
        answer.EnsureSuccessStatusCode();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.GetProperty(property).GetString() ?? throw new HttpRequestException($"The response of the token server has no {property}.");
    }
}
