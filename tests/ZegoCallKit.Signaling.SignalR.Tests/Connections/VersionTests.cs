using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Connections;

/// <summary>A server of another version.</summary>
public sealed class VersionTests
{
    /// <summary>How a server refuses a version: by a message, by the failure of the hello, or by both.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_server_that_does_not_speak_this_version_is_not_asked_again(bool saysBye, bool fails)
    {
        var script = new Script { SaysBye = saysBye, Fails = fails };
        await using var server = await ScriptedServer.StartAsync<FutureHub, Script>(script);
        await using var signaling = ScriptedServer.Create(server);

        var fault = await Assert.ThrowsAsync<ZegoException>(() => ScriptedServer.ConnectAsync(signaling));

        Assert.Contains("the server does not speak version 1 of the protocol", fault.Message, StringComparison.Ordinal);
        Assert.Equal((SignalingState.Disconnected, SignalingReason.Refused), (signaling.Status.Current.State, signaling.Status.Current.Reason));
        Assert.Equal(1, script.Hellos);
    }

    [Fact]
    public async Task What_a_newer_server_adds_is_ignored()
    {
        var script = new Script { Welcome = Extend(ScriptedServer.Welcome) };
        await using var server = await ScriptedServer.StartAsync<FutureHub, Script>(script);
        await using var signaling = ScriptedServer.Create(server);
        var received = new TaskCompletionSource<SignalingMessage>();
        using var subscription = signaling.Received.Subscribe(message => received.TrySetResult(message));

        await ScriptedServer.ConnectAsync(signaling);
        var receipt = Assert.Single(await signaling.SendAsync(new SignalingEnvelope { To = [World.Bob], Life = TimeSpan.FromMinutes(1), Payload = new byte[] { 1 } }, TestContext.Current.CancellationToken));

        Assert.Equal((World.Bob, SignalingOutcome.Unknown), (receipt.User, receipt.Outcome));
        var message = await received.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal((SignalingIntent.Other, World.Bob, 1), (message.Intent, message.From, message.Payload.Length));
    }

    private static string Extend(string json) => $$"""{"region":"north","features":{"waves":[1]},{{json.AsSpan(1)}}""";

    internal sealed class Script
    {
        private int _hellos;

        public bool SaysBye { get; init; }

        public bool Fails { get; init; }

        public string Welcome { get; init; } = "null";

        public int Hellos => Volatile.Read(ref _hellos);

        public void Count() => Interlocked.Increment(ref _hellos);
    }

    internal sealed class FutureHub(Script script) : Hub
    {
        public async Task<JsonNode?> Hello(JsonNode hello)
        {
            _ = hello;
            script.Count();
            if (script.SaysBye)
            {
                await Clients.Caller.SendAsync("Bye", "version", 0L);
            }

            if (script.Fails)
            {
                throw new HubException("version: this server speaks 8 to 9");
            }

            if (script.SaysBye)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Context.ConnectionAborted);
            }

            await Clients.Caller.SendAsync("Deliver", JsonNode.Parse("""[{"seq":1,"id":"wave","from":"bob","device":"phone","call":"c","intent":"wave","sentAt":1000,"colour":{"red":1},"payload":"AQ=="}]"""));
            await Clients.Caller.SendAsync("Wave", "bob");
            return JsonNode.Parse(script.Welcome);
        }

        public JsonNode? Send(JsonNode envelope)
        {
            _ = envelope;
            return JsonNode.Parse("""{"serverTime":1000,"trace":"x","receipts":[{"user":"bob","outcome":"forwarded","region":"north","devices":1}]}""");
        }

        public void Ack(long seq) => _ = seq;
    }
}
