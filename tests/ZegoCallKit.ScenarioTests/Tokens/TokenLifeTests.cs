using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.Server;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.ScenarioTests.Tokens;

/// <summary>Logins outlive their tokens, on a cloud that removes users whose token has expired.</summary>
public sealed class TokenLifeTests
{
    private const string AppSign = "cafe0000111122223333444455556666777788889999aaaabbbbccccddddeeee";

    [Theory]
    [InlineData(5, TokenCipher.Cbc)]
    [InlineData(5, TokenCipher.Gcm)]
    [InlineData(1, TokenCipher.Cbc)]
    public void A_login_outlives_its_tokens(int minutes, TokenCipher cipher) => Run(TimeSpan.FromMinutes(minutes), cipher, async (call, server, _) =>
    {
        await call.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(RoomPhase.Connected, call.Room.State.Current.Phase);
        Assert.Empty(call.Faults.Items);
        Assert.InRange(server.Tokens.Count, 60 / minutes, (60 / minutes * 2) + 2);
    });

    [Fact]
    public void A_token_server_that_is_down_for_a_while_does_no_harm() => Run(TimeSpan.FromMinutes(5), TokenCipher.Cbc, async (call, server, _) =>
    {
        server.IsDown = true;
        await call.PassAsync(TimeSpan.FromMinutes(4.5));
        Assert.NotEmpty(call.Faults.Items);
        server.IsDown = false;
        await call.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(RoomPhase.Connected, call.Room.State.Current.Phase);
    });

    [Fact]
    public void A_token_server_that_stays_down_ends_the_login_as_expired() => Run(TimeSpan.FromMinutes(5), TokenCipher.Cbc, async (call, server, _) =>
    {
        server.IsDown = true;
        await call.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(new RoomEnd { Reason = RoomEndReason.TokenExpired, Code = ZegoErrorCode.RoomTokenExpiredKickedOut }, await call.Room.Completion);
    });

    [Fact]
    public void A_login_that_is_cut_off_beyond_the_end_of_its_token_comes_back() => Run(TimeSpan.FromMinutes(5), TokenCipher.Cbc, async (call, _, cloud) =>
    {
        cloud.Disconnect("alice");
        await call.PassAsync(TimeSpan.FromMinutes(12));
        Assert.Equal(RoomPhase.Reconnecting, call.Room.State.Current.Phase);
        cloud.Reconnect("alice");
        await call.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((RoomPhase.Connected, 1), (call.Room.State.Current.Phase, call.Room.State.Current.Reconnections));
    });

    [Fact]
    public void A_login_that_is_cut_off_together_with_its_token_server_ends_as_expired() => Run(TimeSpan.FromMinutes(5), TokenCipher.Cbc, async (call, server, cloud) =>
    {
        server.IsDown = true;
        cloud.Disconnect("alice");
        await call.PassAsync(TimeSpan.FromMinutes(12));
        cloud.Reconnect("alice");
        await call.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(RoomEndReason.TokenExpired, (await call.Room.Completion).Reason);
    });

    [Fact]
    public void An_expired_token_fails_the_login_with_the_reason() => Run(TimeSpan.FromMinutes(5), TokenCipher.Cbc, async (call, server, _) =>
    {
        await call.Room.LogoutAsync();
        await call.PassAsync(TimeSpan.FromMinutes(6));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => call.LoginAsync(new RoomOptions { Token = server.Tokens[0] }));

        Assert.Equal(ZegoErrorCode.RoomTokenExpireError, fault.Code);
        Assert.DoesNotContain(server.Tokens[0], fault.ToString(), StringComparison.Ordinal);
    });

    private static void Run(TimeSpan lifetime, TokenCipher cipher, Func<TokenCall, TokenServer, InMemoryCloud, Task> body)
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time) with { KickOnTokenExpiry = true });
        var server = new TokenServer(time, lifetime, cipher);
        var log = new RecordingLoggerFactory();
        time.Run(
            async () =>
            {
                await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
                {
                    AppId = 1234567890,
                    AppSign = AppSign,
                    TokenProvider = server,
                    Engine = cloud.CreateEngineFactory(),
                    LoggerFactory = log,
                    TimeProvider = time,
                    WorkScheduler = time.Scheduler,
                });
                var call = new TokenCall(client, time);
                await call.LoginAsync();
                await body(call, server, cloud);
            },
            TimeSpan.FromHours(3));

        Assert.Contains(log.Lines, static line => line.Contains("lobby", StringComparison.Ordinal));
        string[] secrets = [AppSign, Secrets.Canary, .. server.Tokens];
        Assert.DoesNotContain(log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }
}
