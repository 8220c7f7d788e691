using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Receiving;

/// <summary>A server that says what it should not.</summary>
public sealed class HostileServerTests
{
    private const string Message = """{"seq":0,"id":"ID","from":"bob","device":"phone","intent":"other","sentAt":1000,"payload":"AQ=="}""";

    [Theory]
    [InlineData("null")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":7,"epoch":"e","seq":0,"backlog":0,"hasGap":false,"serverTime":1000,"limits":null}""")]
    [InlineData("""{"version":1,"epoch":null,"seq":0,"backlog":0,"hasGap":false,"serverTime":1000,"limits":null}""")]
    [InlineData("""{"version":1,"epoch":"e","seq":-5,"backlog":0,"hasGap":false,"serverTime":1000,"limits":null}""")]
    [InlineData("""{"version":1,"epoch":"e","seq":0,"backlog":0,"hasGap":false,"serverTime":-9223372036854775808,"limits":null}""")]
    [InlineData("\"hello\"")]
    public async Task A_welcome_that_is_none_is_a_failure_to_connect(string welcome)
    {
        await using var server = await ScriptedServer.StartAsync<HostileHub, Script>(new Script { Welcome = welcome });
        await using var signaling = ScriptedServer.Create(server);

        var fault = await Assert.ThrowsAsync<ZegoException>(() => ScriptedServer.ConnectAsync(signaling));

        Assert.Equal(ZegoErrorCode.RoomConnectFailed, fault.Code);
        Assert.Equal(SignalingState.Disconnected, signaling.Status.Current.State);
    }

    [Fact]
    public async Task Malformed_messages_are_dropped_and_the_others_arrive()
    {
        var script = new Script { Welcome = ScriptedServer.Welcome };
        string[] batches = ["null", "[null]", """[{"seq":1,"id":"x","from":"a b","device":"d","intent":"other","sentAt":1}]""", "[]", $"[{Message.Replace("ID", "one", StringComparison.Ordinal)}]", $"[{Message.Replace("ID", "one", StringComparison.Ordinal)}]"];
        script.Deliveries.AddRange(batches);
        script.Deliveries.Add($"[{Message.Replace("ID", "two", StringComparison.Ordinal)}]");
        script.Presences.AddRange(["null", "[null]", """[{"user":"\u001b","isOnline":true}]""", """[{"user":"bob","isOnline":true}]"""]);
        await using var server = await ScriptedServer.StartAsync<HostileHub, Script>(script);
        await using var signaling = ScriptedServer.Create(server);
        var received = new List<string?>();
        var two = new TaskCompletionSource();
        using var subscription = signaling.Received.Subscribe(message =>
        {
            received.Add(message.Id);
            if (message.Id == "two")
            {
                two.TrySetResult();
            }
        });

        await ScriptedServer.ConnectAsync(signaling);

        await two.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(["one", "two"], received);
        Assert.True(signaling.Status.Current.IsConnected);
    }

    [Fact]
    public async Task A_flood_before_the_welcome_is_not_kept()
    {
        var script = new Script { Welcome = ScriptedServer.Welcome, HoldsWelcome = true };
        script.Deliveries.AddRange(Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat(Message, 100))}]", 11));
        await using var server = await ScriptedServer.StartAsync<HostileHub, Script>(script);
        await using var signaling = ScriptedServer.Create(server);

        var fault = await Assert.ThrowsAsync<ZegoException>(() => ScriptedServer.ConnectAsync(signaling));
        Assert.IsType<InvalidDataException>(fault.InnerException);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"entries":null}""")]
    [InlineData("""{"entries":[null,null,null]}""")]
    [InlineData("""{"entries":[],"cursor":""}""")]
    public async Task A_page_of_the_history_that_is_none_is_a_failure(string page)
    {
        await using var server = await ScriptedServer.StartAsync<HostileHub, Script>(new Script { Welcome = ScriptedServer.Welcome, History = page });
        await using var signaling = ScriptedServer.Create(server, TimeSpan.FromSeconds(1));
        await ScriptedServer.ConnectAsync(signaling);

        await Assert.ThrowsAsync<ZegoException>(() => signaling.ReadHistoryAsync(null, 2, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Malformed_entries_of_the_history_are_left_out()
    {
        const string good = """{"call":"c","inviter":"alice","invitees":["bob"],"startedAt":1000,"outcome":"something new"}""";
        var page = $$"""
            {"entries":[null,{{good}},
            {{good.Replace("alice", "a b", StringComparison.Ordinal)}},
            {{good.Replace("\"c\"", "\"\"", StringComparison.Ordinal)}},
            {{good.Replace("1000", "-1", StringComparison.Ordinal)}},
            {{good.Replace("[\"bob\"]", "null", StringComparison.Ordinal)}},
            {{good.Replace("[\"bob\"]", "[null]", StringComparison.Ordinal)}},
            {{good.Replace("\"outcome\"", "\"durationMs\":-1,\"outcome\"", StringComparison.Ordinal)}},
            {{good.Replace("\"outcome\"", "\"durationMs\":9223372036854775807,\"outcome\"", StringComparison.Ordinal)}},
            {{good.Replace("\"outcome\"", "\"device\":\"\",\"outcome\"", StringComparison.Ordinal)}}]}
            """;
        await using var server = await ScriptedServer.StartAsync<HostileHub, Script>(new Script { Welcome = ScriptedServer.Welcome, History = page });
        await using var signaling = ScriptedServer.Create(server);
        await ScriptedServer.ConnectAsync(signaling);

        var entry = Assert.Single((await signaling.ReadHistoryAsync(null, 100, TestContext.Current.CancellationToken)).Entries);

        Assert.Equal(("c", CallOutcome.Missed, CallDirection.Outgoing), (entry.CallId.Value, entry.Outcome, entry.Direction));
    }

    internal sealed class Script
    {
        public required string Welcome { get; init; }

        /// <summary>Gets whether the server waits with the welcome until the client has closed the connection.</summary>
        public bool HoldsWelcome { get; init; }

        public string History { get; init; } = "null";

        public List<string> Deliveries { get; } = [];

        public List<string> Presences { get; } = [];
    }

    internal sealed class HostileHub(Script script) : Hub
    {
        public JsonNode? History(string? cursor, int count)
        {
            _ = (cursor, count);
            return JsonNode.Parse(script.History);
        }

        public async Task<JsonNode?> Hello(JsonNode hello)
        {
            _ = hello;
            foreach (var presence in script.Presences)
            {
                await Clients.Caller.SendAsync("Presence", JsonNode.Parse(presence));
            }

            foreach (var delivery in script.Deliveries)
            {
                await Clients.Caller.SendAsync("Deliver", JsonNode.Parse(delivery));
            }

            if (script.HoldsWelcome)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Context.ConnectionAborted);
            }

            return JsonNode.Parse(script.Welcome);
        }
    }
}
