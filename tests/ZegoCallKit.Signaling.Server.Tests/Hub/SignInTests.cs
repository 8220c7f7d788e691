using System.Net;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Which clients may connect, and with which identity.</summary>
public sealed class SignInTests
{
    public static TheoryData<string> BadTokens { get; } = new(
        "none", "garbage", "another key", "another issuer", "another audience", "expired", "no user", "no device", "two users", "a user with a slash", "a device with a brace", "a user of 64 bytes", "not signed");

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_right_opens_nothing(string which)
    {
        await using var rig = await ServerRig.StartAsync();
        var now = rig.Clock.GetUtcNow();
        var token = which switch
        {
            "none" => "",
            "garbage" => "a.b.c",
            "another key" => Tokens.Make("bob", "phone", now, key: "another key, which is long enough as well"),
            "another issuer" => Tokens.Make("bob", "phone", now, issuer: "https://elsewhere.example"),
            "another audience" => Tokens.Make("bob", "phone", now, audience: "something else"),
            "expired" => Tokens.Make("bob", "phone", now, TimeSpan.FromMinutes(-1)),
            "no user" => Tokens.Make(null, "phone", now),
            "no device" => Tokens.Make("bob", null, now),
            "two users" => Tokens.Make(null, "phone", now, change: static claims => claims["sub"] = new[] { "bob", "alice" }),
            "a user with a slash" => Tokens.Make("bob/x", "phone", now),
            "a device with a brace" => Tokens.Make("bob", "{phone}", now),
            "a user of 64 bytes" => Tokens.Make(new string('x', 64), "phone", now),
            _ => Unsigned(Tokens.Make("bob", "phone", now)),
        };

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => rig.Create("bob", token: token).StartAsync());
        Assert.True(fault is WebSocketException or HttpRequestException, fault.ToString());
        Assert.Contains("40", fault.Message, StringComparison.Ordinal);
        Assert.Empty((await rig.Store.GetUserAsync("bob", rig.Now)).Devices);
    }

    [Fact]
    public async Task Nothing_in_an_envelope_changes_the_sender()
    {
        await using var rig = await ServerRig.StartAsync();
        var mallory = await rig.ConnectAsync("mallory", "laptop");
        var bob = await rig.ConnectAsync("bob");

        // Everything that a client could try: the field names of tokens, deliveries and hellos.
        await mallory.Hub.InvokeAsync<WireReply>(WireProtocol.Send, new
        {
            Id = "1",
            To = new[] { "bob" },
            Intent = "other",
            From = "alice",
            User = "alice",
            Sub = "alice",
            Device = "alices-phone",
            Dev = "alices-phone",
            LifeMs = 60_000,
            Seq = 7,
            SentAt = 1,
            Payload = "aGk=",
        });

        var got = await bob.NextAsync();
        Assert.Equal(("mallory", "laptop", rig.Now), (got.From, got.Device, got.SentAt));
    }

    [Theory]
    [InlineData("elsewhere")]
    [InlineData("missed")]
    public async Task The_words_of_the_server_are_refused_from_a_client(string intent)
    {
        await using var rig = await ServerRig.StartAsync();
        var mallory = await rig.ConnectAsync("mallory");

        var reply = await mallory.SendAsync(new WireEnvelope { Id = "1", To = ["bob"], Call = "call", Intent = intent, LifeMs = 1_000, Payload = default(ReadOnlyMemory<byte>) });
        Assert.Equal(WireReasons.Invalid, Assert.Single(reply.Receipts).Reason);
    }

    [Fact]
    public async Task A_connection_ends_with_its_token_and_a_new_token_goes_on()
    {
        await using var rig = await ServerRig.StartAsync();
        var bob = await rig.ConnectAsync("bob", token: Tokens.Make("bob", "phone", rig.Clock.GetUtcNow(), TimeSpan.FromSeconds(60)));
        Assert.Equal(rig.Now + 60_000, bob.Welcome.TokenExpires);

        rig.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(WireReasons.TokenExpired, (await bob.ByeAsync()).Reason);

        // A client that does not disconnect is disconnected a second later.
        Assert.Equal(HubConnectionState.Connected, bob.Hub.State);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await bob.ClosedAsync();
        await rig.ConnectAsync("bob", epoch: bob.Welcome.Epoch);
    }

    [Fact]
    public async Task A_connection_ends_with_a_token_that_lives_for_longer_than_a_timer()
    {
        await using var rig = await ServerRig.StartAsync();
        var bob = await rig.ConnectAsync("bob", token: Tokens.Make("bob", "phone", rig.Clock.GetUtcNow(), TimeSpan.FromDays(100)));
        for (var day = 1; day < 100; day++)
        {
            rig.Clock.Advance(TimeSpan.FromDays(1));
        }

        await (await rig.ConnectAsync("alice")).TellAsync("still here?", null, "bob");
        await bob.NextAsync(WireIntents.Other);
        rig.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(WireReasons.TokenExpired, (await bob.ByeAsync()).Reason);
    }

    [Theory]
    [MemberData(nameof(Setups.All), MemberType = typeof(Setups))]
    public async Task An_eleventh_device_is_refused_while_ten_are_connected(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var ten = new List<TestDevice>();
        for (var device = 0; device < 10; device++)
        {
            ten.Add(await rig.ConnectAsync("bob", $"device{device}"));
        }

        var eleventh = rig.Create("bob", "eleventh");
        await eleventh.StartAsync();
        var refusal = await Assert.ThrowsAsync<HubException>(() => eleventh.HelloAsync());
        Assert.Contains(WireReasons.TooManyDevices, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(WireReasons.TooManyDevices, (await eleventh.ByeAsync()).Reason);

        // The devices that are connected still get what comes.
        await (await rig.ConnectAsync("alice")).TellAsync("hello", null, "bob");
        foreach (var device in ten)
        {
            await device.NextAsync(WireIntents.Other);
        }

        // They can connect again, and one that is gone makes room.
        await rig.ConnectAsync("bob", "device1");
        await ten[0].Hub.InvokeAsync(WireProtocol.Goodbye);
        await rig.ConnectAsync("bob", "eleventh");
    }

    [Fact]
    public async Task A_connection_that_never_says_hello_is_cut()
    {
        await using var rig = await ServerRig.StartAsync();
        var mute = rig.Create("bob");
        await mute.StartAsync();
        var fault = await Assert.ThrowsAsync<HubException>(() => mute.TellAsync("x", null, "alice"));
        Assert.Contains("hello", fault.Message, StringComparison.Ordinal);

        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        await mute.ByeAsync();
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await mute.ClosedAsync();
    }

    [Fact]
    public async Task A_client_of_another_version_is_told_so()
    {
        await using var rig = await ServerRig.StartAsync();
        var future = rig.Create("bob");
        await future.StartAsync();

        var fault = await Assert.ThrowsAsync<HubException>(() => future.HelloAsync(version: 9, oldest: 8));
        Assert.EndsWith($"version: this server speaks {WireProtocol.OldestVersion} to {WireProtocol.Version}", fault.Message, StringComparison.Ordinal);
        Assert.Equal(WireReasons.Version, (await future.ByeAsync()).Reason);
        await rig.Logs.WaitForAsync("its client speaks the versions 8 to 9 of the protocol");

        // A newer client that still supports the old version is accepted.
        var newer = rig.Create("carol");
        await newer.StartAsync();
        Assert.Equal(WireProtocol.Version, (await newer.HelloAsync(version: 9, oldest: 1)).Version);
    }

    [Fact]
    public async Task What_a_newer_client_adds_is_ignored()
    {
        await using var rig = await ServerRig.StartAsync();
        var (newer, alice) = (rig.Create("bob"), await rig.ConnectAsync("alice"));
        await newer.StartAsync();

        await newer.Hub.InvokeAsync<JsonElement>(WireProtocol.Hello, JsonNode.Parse("""{"version":2,"oldestVersion":1,"region":"north","features":["waves"]}"""), TestContext.Current.CancellationToken);
        var reply = await newer.Hub.InvokeAsync<WireReply>(
            WireProtocol.Send,
            JsonNode.Parse("""{"id":"1","to":["alice"],"call":"c","intent":"wave","lifeMs":60000,"colour":{"red":1},"payload":"AQ=="}"""),
            TestContext.Current.CancellationToken);

        Assert.Equal(WireOutcomes.Delivered, Assert.Single(reply.Receipts).Outcome);
        var wave = await alice.NextAsync(WireIntents.Other);
        Assert.Equal(("1", "bob", 1), (wave.Id, wave.From, wave.Payload.Length));
    }

    [Fact]
    public async Task A_scheme_of_the_hosts_own_is_as_good()
    {
        await using var rig = await ServerRig.StartAsync(
            options: new CallSignalingOptions { AuthenticationSchemes = ["Own"] },
            configure: static services => services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, OwnScheme>("Own", null));
        var alice = await rig.ConnectAsync("alice", token: "alice phone");
        var bob = await rig.ConnectAsync("bob", token: "bob desk");

        await alice.TellAsync("hi", null, "bob");
        Assert.Equal(("alice", "phone"), ((await bob.NextAsync()).From, alice.Device));
        await Assert.ThrowsAnyAsync<Exception>(() => rig.Create("bob", token: Tokens.Make("bob", "phone", rig.Clock.GetUtcNow())).StartAsync());
    }

    [Fact]
    public async Task A_token_in_the_query_opens_the_hub_and_nothing_else()
    {
        await using var rig = await ServerRig.StartAsync();
        var token = Tokens.Make("bob", "phone", rig.Clock.GetUtcNow());
        var hub = new UriBuilder(ServerRig.AddressOf(rig.Nodes[0])) { Scheme = "ws", Query = "access_token=" + token }.Uri;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(hub, TestContext.Current.CancellationToken);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task Health_is_readable_without_a_token()
    {
        await using var rig = await ServerRig.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(rig.Nodes[0].Urls.First()) };
        foreach (var path in new[] { "/health/live", "/health/ready", "/health/store" })
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    private static string Unsigned(string token)
    {
        var parts = token.Split('.');
        return $"{Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"alg\":\"none\",\"typ\":\"JWT\"}")).TrimEnd('=')}.{parts[1]}.";
    }

    // "user device" in the header, and .NET's usual claim type for the user.
    private sealed class OwnScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var words = Request.Headers.Authorization.ToString().Split(' ');
            if (words is not ["Bearer", var user, var device])
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user), new Claim("dev", device)], "Own");
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), "Own")));
        }
    }
}
