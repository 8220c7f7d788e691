using System.Net.Http.Json;
using System.Text.Json;

namespace ZegoCallKit.DeskApp.Tests;

/// <summary>Fetches the tokens of lessons from the app, as its clients do.</summary>
internal sealed class LessonTokens(HttpClient app) : ITokenProvider
{
    public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        using var answer = await app.PostAsync(new Uri($"/lessons/{request.RoomId}/tokens?user={request.UserId}", UriKind.Relative), content: null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("token").GetString()!;
    }
}
