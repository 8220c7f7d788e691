using Xunit;
using ZegoCallKit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

/// <summary>The code on the page also works when the network outage affects the token server.</summary>
public sealed class PresenceTokenTests
{
    [Fact]
    public void An_outage_that_takes_the_token_server_along_is_survived()
    {
        var time = new SimulatedTime(seed: 7);
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var tokens = new Tokens();
        var options = new ZegoClientOptions { AppId = 1, TokenProvider = tokens, Engine = cloud.CreateEngineFactory(), TimeProvider = time, WorkScheduler = time.Scheduler };
        time.Run(
            async () =>
            {
                await using var client = await ZegoClient.CreateAsync(options);
                var presence = new Presence(client, time);
                var staying = presence.StayAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")), _ => Task.CompletedTask);
                await Task.Delay(TimeSpan.FromMinutes(1), time);
                tokens.IsDown = true;
                cloud.Disconnect("alice");
                await Task.Delay(TimeSpan.FromMinutes(30), time);
                tokens.IsDown = false;
                cloud.Reconnect("alice");
                await Task.Delay(TimeSpan.FromMinutes(1), time);
                cloud.Kick("lobby", "alice");

                Assert.Equal((RoomEndReason.KickedOut, 2), ((await staying).Reason, presence.Logins));
            },
            TimeSpan.FromHours(1));
    }

    private sealed class Tokens : ITokenProvider
    {
        public bool IsDown { get; set; }

        public Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default) =>
            IsDown ? Task.FromException<string>(new HttpRequestException("no network")) : Task.FromResult("a-token");
    }
}
