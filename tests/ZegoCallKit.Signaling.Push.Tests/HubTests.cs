using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ZegoCallKit.Signaling.Push.Tests.Rig;
using ZegoCallKit.Signaling.Push.Tests.WebPush;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Push.Tests;

/// <summary>A device registers its target with the hub and is woken when somebody rings it.</summary>
public sealed class HubTests
{
    [Fact]
    public async Task A_browser_that_registered_and_left_is_woken_by_a_ring()
    {
        using var browser = new Browser();
        await using var service = await FakeService.StartAsync();
        await using var rig = await PushRig.StartAsync(static builder => builder.AddWebPush(new WebPushOptions { Key = VapidKey.Create(), Subject = "mailto:a@b.example", AllowedHosts = ["127.0.0.1"] }));
        await using var bob = await ConnectAsync(rig, "bob");
        await bob.InvokeAsync(WireProtocol.RegisterPush, new WirePushTarget { Service = "webpush", Target = browser.Subscribe(service.Address + "bob") });
        await bob.InvokeAsync(WireProtocol.Goodbye);

        await using var alice = await ConnectAsync(rig, "alice");
        var reply = await alice.InvokeAsync<WireReply>(WireProtocol.Send, new WireEnvelope { Id = "1", To = ["bob"], Call = "call", Intent = WireIntents.Ring, Kind = "audio", RingMs = 30_000, LifeMs = 30_000, Payload = new byte[] { 1 } });

        Assert.Equal(WireOutcomes.Pushed, reply.Receipts.Single().Outcome);
        Assert.Contains("\"caller\":\"alice\"", browser.Read((await service.NextAsync()).Body), StringComparison.Ordinal);
    }

    private static async Task<HubConnection> ConnectAsync(PushRig rig, string user)
    {
        var now = rig.Clock.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PushRig.Issuer,
            Audience = "calls",
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = user, ["dev"] = "phone" },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(PushRig.SigningKey)), SecurityAlgorithms.HmacSha256),
        });
        var connection = new HubConnectionBuilder().WithUrl(rig.Address, options =>
        {
            options.AccessTokenProvider = () => Task.FromResult<string?>(token);
            options.SkipNegotiation = true;
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
        }).Build();
        await connection.StartAsync();
        await connection.InvokeAsync<WireWelcome>(WireProtocol.Hello, new WireHello { Version = WireProtocol.Version, OldestVersion = WireProtocol.OldestVersion });
        return connection;
    }
}
