using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Server;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Engine;

/// <summary>Tests that tokens are checked with the desk's secret.</summary>
public sealed class TokenTests
{
    private static readonly ServerSecret Secret = new(new string('s', ServerSecret.Length));

    [Theory]
    [InlineData(DeskTokenCheck.IfPresent, "", 0)]
    [InlineData(DeskTokenCheck.Required, "", 1002067)]
    [InlineData(DeskTokenCheck.Off, "no token", 0)]
    [InlineData(DeskTokenCheck.IfPresent, "no token", 1002079)]
    [InlineData(DeskTokenCheck.IfPresent, "04no token", 1002075)]
    public async Task A_login_without_a_good_token(DeskTokenCheck check, string token, int code)
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { TokenCheck = check });
        Assert.Equal(code, await LoginAsync(desk, "alice", token));
    }

    [Theory]
    [InlineData(1_234_567_890u, "alice", 0)]
    [InlineData(1_234_567_890u, "bob", 1002077)]
    [InlineData(1u, "alice", 1002076)]
    public async Task A_genuine_token_is_for_one_user_of_one_app(uint appId, string userId, int code)
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { Secret = Secret, TokenCheck = DeskTokenCheck.Required });
        var token = new TokenGenerator(new TokenGeneratorOptions { AppId = appId, Secret = Secret }).Generate(userId, TimeSpan.FromMinutes(5)).Value;
        Assert.Equal(code, await LoginAsync(desk, "alice", token));
    }

    [Fact]
    public async Task A_token_of_another_secret_is_refused()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { Secret = Secret });
        var other = new ServerSecret(new string('o', ServerSecret.Length));
        var token = new TokenGenerator(new TokenGeneratorOptions { AppId = 1_234_567_890, Secret = other }).Generate("alice", TimeSpan.FromMinutes(5)).Value;
        Assert.Equal(1002075, await LoginAsync(desk, "alice", token));
    }

    [Fact]
    public async Task A_token_that_is_over_is_refused()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { Secret = Secret });
        var generator = new TokenGenerator(new TokenGeneratorOptions { AppId = 1_234_567_890, Secret = Secret, TimeProvider = new LateTime(TimeProvider.System, TimeSpan.FromHours(1)) });
        Assert.Equal(1002078, await LoginAsync(desk, "alice", generator.Generate("alice", TimeSpan.FromMinutes(5)).Value));
    }

    private static async Task<int> LoginAsync(DeskHost desk, string userId, string token)
    {
        await using var participant = await RawParticipant.JoinAsync(desk);
        await participant.SendAsync($$"""{"type":"login","login":1,"roomId":"room","userId":"{{userId}}","userName":"","token":"{{token}}"}""");
        while (true)
        {
            var (text, _) = await participant.ReceiveAnyAsync();
            switch (text?.GetProperty("type").GetString())
            {
                case "admitted":
                    return 0;
                case "refused":
                    return text.Value.GetProperty("code").GetInt32();
            }
        }
    }
}
