using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TokenClient;
using TokenServer.SignIn;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.Server;

namespace ZegoCallKit.TokenServer.Tests;

/// <summary>The whole server, over HTTP.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task A_client_signs_in_gets_a_token_and_logs_in_with_it_and_no_secret_is_logged()
    {
        await using var server = await ServerRun.StartAsync();
        var provider = new Listening(new HttpTokenProvider(server.Http, "alice", ServerRun.Password));
        await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1234567890,
            TokenProvider = provider,
            Engine = new InMemoryCloud().CreateEngineFactory(),
        });
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
        var token = Assert.Single(provider.Tokens);
        var content = new TokenParser(new ServerSecret(ServerRun.Secret)).Parse(token);

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        Assert.Equal(("alice", "lobby", true), (content.UserId, content.Privileges!.RoomId, content.Privileges.MayPublish));
        Assert.Contains(server.Log.Lines, static line => line.Contains("/tokens", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("canary.", StringComparison.Ordinal) || line.Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("alice", "wrong")]
    [InlineData("mallory", ServerRun.Password)]
    [InlineData("", "")]
    public async Task Only_accounts_sign_in(string name, string password)
    {
        await using var server = await ServerRun.StartAsync();
        using var answer = await server.Http.PostAsJsonAsync(new Uri("sign-in", UriKind.Relative), new { name, password });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Guessing_locks_the_account_for_a_while()
    {
        var time = new SimulatedTime();
        await using var server = await ServerRun.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        async Task<(HttpStatusCode Code, TimeSpan? After)> SignInAsync(string password)
        {
            using var answer = await server.Http.PostAsJsonAsync(new Uri("sign-in", UriKind.Relative), new { name = "alice", password });
            Assert.True(answer.Headers.CacheControl?.NoStore);
            return (answer.StatusCode, answer.Headers.RetryAfter?.Delta);
        }

        for (var guess = 0; guess < SignInLimits.FailuresPerAccount; guess++)
        {
            Assert.Equal((HttpStatusCode.Unauthorized, null), await SignInAsync($"guess {guess}"));
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, SignInLimits.FirstLock), await SignInAsync(ServerRun.Password));
        time.Advance(SignInLimits.FirstLock);
        Assert.Equal((HttpStatusCode.Unauthorized, null), await SignInAsync("another guess"));
        Assert.Equal((HttpStatusCode.TooManyRequests, 2 * SignInLimits.FirstLock), await SignInAsync(ServerRun.Password));
        time.Advance(2 * SignInLimits.FirstLock);
        Assert.Equal((HttpStatusCode.OK, null), await SignInAsync(ServerRun.Password));
        Assert.Equal((HttpStatusCode.Unauthorized, null), await SignInAsync("a slip"));
    }

    [Fact]
    public async Task Trying_many_accounts_locks_the_address()
    {
        await using var server = await ServerRun.StartAsync();
        var codes = new List<HttpStatusCode>();
        for (var guess = 0; guess <= SignInLimits.FailuresPerAddress; guess++)
        {
            using var answer = await server.Http.PostAsJsonAsync(new Uri("sign-in", UriKind.Relative), new { name = $"user{guess}", password = "123456" });
            codes.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, SignInLimits.FailuresPerAddress), HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task A_charset_that_nobody_knows_is_a_bad_request()
    {
        await using var server = await ServerRun.StartAsync();
        using var content = new ByteArrayContent("""{"name":"alice","password":"x"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=no-such-thing");
        using var answer = await server.Http.PostAsync(new Uri("sign-in", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"name":null,"password":"x"}""")]
    [InlineData("""{"name":"alice","password":null}""")]
    [InlineData("""{"name":""")]
    [InlineData("")]
    public async Task What_is_no_request_is_a_bad_one(string body)
    {
        await using var server = await ServerRun.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync(new Uri("sign-in", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made up")]
    public async Task Nobody_gets_a_token_without_having_signed_in(string? bearer)
    {
        await using var server = await ServerRun.StartAsync();
        server.Http.DefaultRequestHeaders.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await server.Http.PostAsJsonAsync(new Uri("tokens", UriKind.Relative), new { roomId = "lobby" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_server_that_refuses_fails_the_login_and_keeps_the_password_to_itself()
    {
        await using var server = await ServerRun.StartAsync();
        await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1234567890,
            TokenProvider = new HttpTokenProvider(server.Http, "alice", "canary.wrong"),
            Engine = new InMemoryCloud().CreateEngineFactory(),
        });
        var fault = await Assert.ThrowsAsync<ZegoException>(() => client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice"))));

        Assert.Equal(HttpStatusCode.Unauthorized, Assert.IsType<HttpRequestException>(fault.InnerException).StatusCode);
        Assert.DoesNotContain("canary.", fault.ToString(), StringComparison.Ordinal);
    }

    private sealed class Listening(ITokenProvider inner) : ITokenProvider
    {
        public List<string> Tokens { get; } = [];

        public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
        {
            var token = await inner.GetTokenAsync(request, cancellationToken);
            Tokens.Add(token);
            return token;
        }
    }
}
