using System.Net.Http.Json;
using System.Text.Json;
using ZegoCallKit;

namespace Docs.Snippets;

#region token-provider
/// <summary>Fetches tokens from your server.</summary>
internal sealed class ServerTokens(HttpClient http) : ITokenProvider
{
    // Also called before a token expires; the kit retries when it fails.
    public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        using var answer = await http.PostAsJsonAsync("tokens", new { roomId = request.RoomId.Value }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.GetProperty("token").GetString() ?? "";
    }
}
#endregion
