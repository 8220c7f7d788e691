using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.Server;

namespace Docs.Snippets;

public sealed class TokenSnippets
{
    [Fact]
    public async Task A_token_of_the_server_logs_in()
    {
        const uint appId = 1;
        const string secret = "0123456789abcdef0123456789abcdef";

        var generator = new TokenGenerator(new TokenGeneratorOptions { AppId = appId, Secret = new ServerSecret(secret) });
        var token = generator.Generate("alice", TimeSpan.FromHours(1), new TokenPrivileges { RoomId = "lobby", MayPublish = true });
        using var server = new OneAnswer(token.Value);
        using var http = new HttpClient(server) { BaseAddress = new Uri("https://localhost/") };
        var engine = new InMemoryCloud().CreateEngineFactory();
        var accessToken = "of-alice";

        #region token-client
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);      // of your own sign-in
        await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = appId,
            Engine = engine,
            TokenProvider = new ServerTokens(http),              // instead of an AppSign
        });
        await using var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
        #endregion

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    }

    private sealed class OneAnswer(string token) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { token }) });
    }
}
