using System.Net.Http.Json;
using System.Text.Json;
using ZegoCallKit;

namespace Docs.Snippets;

#region token-provider
/// <summary>Asks your server for tokens.</summary>
internal sealed class ServerTokens(HttpClient http) : ITokenProvider
{
    // Also called before a token ends; the kit tries again by itself when it fails.
    public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        using var answer = await http.PostAsJsonAsync("tokens", new { roomId = request.RoomId.Value }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.GetProperty("token").GetString() ?? "";
    }
}
#endregion
