using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Server.AspNetCore.Tests;

public sealed class RoomTokenTests
{
    private static readonly ServerSecret Secret = new("0123456789abcdef0123456789abcdef");

    [Fact]
    public async Task A_token_is_for_one_user_and_the_room_of_one_call()
    {
        var services = new ServiceCollection();
        services.AddCallSignaling().AddZegoRoomTokens(new TokenGenerator(new TokenGeneratorOptions { AppId = 7, Secret = Secret }), TimeSpan.FromMinutes(5));
        await using var provider = services.BuildServiceProvider();

        var token = await provider.GetRequiredService<IRoomTokenIssuer>().IssueAsync("alice", "call-1");

        var content = new TokenParser(Secret).Parse(token);
        Assert.Equal(("alice", 7u), (content.UserId, content.AppId));
        Assert.Equal(("call-1", true, true), (content.Privileges?.RoomId, content.Privileges?.MayLogin, content.Privileges?.MayPublish));
        Assert.Equal(TimeSpan.FromMinutes(5), content.ExpiresAt - content.CreatedAt);
    }

    [Fact]
    public void A_lifetime_outside_its_limits_is_refused()
    {
        var builder = new ServiceCollection().AddCallSignaling();
        var tokens = new TokenGenerator(new TokenGeneratorOptions { AppId = 7, Secret = Secret });
        Assert.Equal("lifetime", Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddZegoRoomTokens(tokens, TimeSpan.Zero)).ParamName);
    }
}
