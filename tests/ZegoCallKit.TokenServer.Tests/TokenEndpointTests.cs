using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using TokenServer;
using TokenServer.Tokens;
using ZegoCallKit.Server;

namespace ZegoCallKit.TokenServer.Tests;

public sealed class TokenEndpointTests
{
    private static readonly ServerSecret Secret = new(ServerRun.Secret);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_token_is_for_the_signed_in_user_and_for_the_room_only(bool mayPublish)
    {
        var response = new DefaultHttpContext().Response;
        var answer = Ask("lobby", new Rule(true, mayPublish), response);
        var content = new TokenParser(Secret).Parse(Assert.IsType<Ok<TokenAnswer>>(answer).Value!.Token);

        Assert.Equal((1u, "alice"), (content.AppId, content.UserId));
        Assert.Equal(TimeSpan.FromMinutes(10), content.ExpiresAt - content.CreatedAt);
        Assert.Equal(new TokenPrivileges { RoomId = "lobby", MayPublish = mayPublish }, content.Privileges);
        Assert.Equal("no-store", response.Headers.CacheControl);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    public void A_room_id_that_cannot_be_is_a_bad_request(int length) =>
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(Ask(new string('r', length), new OpenRooms())).StatusCode);

    [Fact]
    public void A_room_the_user_may_not_enter_is_forbidden() => Assert.IsType<ForbidHttpResult>(Ask("lobby", new Rule(false, true)));

    private static IResult Ask(string roomId, IRoomAccess access, HttpResponse? response = null)
    {
        var settings = new ZegoSettings { AppId = 1, Secret = Secret, TokenLifetime = TimeSpan.FromMinutes(10) };
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "alice")], "test"));
        var generator = new TokenGenerator(new TokenGeneratorOptions { AppId = settings.AppId, Secret = settings.Secret });
        return TokenEndpoint.Handle(new TokenQuery { RoomId = roomId }, user, response ?? new DefaultHttpContext().Response, generator, settings, access).Result;
    }

    private sealed class Rule(bool enter, bool publish) : IRoomAccess
    {
        public (bool Enter, bool Publish) Of(ClaimsPrincipal user, string roomId) => (enter, publish);
    }
}
