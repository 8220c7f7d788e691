using System.Net;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Server;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests the faults that can be asked for.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("", "The body")]
    [InlineData("[]", "")]
    [InlineData("null", "null")]
    [InlineData("{}", "")]
    [InlineData("""{"fault":"explode"}""", "explode")]
    [InlineData("""{"fault":"cut"}""", "userId")]
    [InlineData("""{"fault":"freeze"}""", "streamId")]
    [InlineData("""{"fault":"kick","userId":"bob"}""", "roomId")]
    [InlineData("""{"fault":"network","userId":"bob","loss":1.1}""", "0 to 1")]
    [InlineData("""{"fault":"network","userId":"bob","loss":-0.1}""", "0 to 1")]
    [InlineData("""{"fault":"network","userId":"bob","latency":60001}""", "60000")]
    [InlineData("""{"fault":"network","userId":"bob","loss":"NaN"}""", "")]
    [InlineData("""{"fault":"expireToken","userId":"bob","remaining":86400001}""", "86,400,000")]
    [InlineData("""{"fault":"interrupt","streamId":"stream","duration":-1}""", "60,000")]
    public async Task A_wrong_request_is_told_what_is_wrong(string body, string named)
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await bob.PublishAsync("stream");
        var error = (await client.PostAsync("/desk/api/faults", body, HttpStatusCode.BadRequest)).GetProperty("error").GetString();
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"fault":"cut","userId":"nobody"}""")]
    [InlineData("""{"fault":"remove","streamId":"nothing"}""")]
    [InlineData("""{"fault":"kick","userId":"bob","roomId":"elsewhere"}""")]
    public async Task What_does_not_exist_is_not_found(string body)
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await client.PostAsync("/desk/api/faults", body, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_cut_and_its_healing_are_reported_as_the_real_engine_does()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await client.FaultAsync("""{"fault":"cut","userId":"alice"}""");
        await alice.WaitAsync("C3(room,1002051)");
        Assert.False((await client.StateAsync()).GetProperty("rooms")[0].GetProperty("users")[0].GetProperty("isUp").GetBoolean());
        await client.FaultAsync("""{"fault":"heal","userId":"alice"}""");
        await alice.WaitAsync("C4(room,0)");
    }

    [Fact]
    public async Task A_dropped_connection_is_resumed()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await client.FaultAsync("""{"fault":"drop","userId":"alice"}""");
        await alice.WaitAsync("C4(room,0)");
        Assert.Contains("Resumed", (await client.StateAsync()).GetProperty("events").EnumerateArray().Select(static e => e.GetProperty("what").GetString()));
    }

    [Fact]
    public async Task A_user_is_kicked_out()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await client.FaultAsync("""{"fault":"kick","roomId":"room","userId":"alice"}""");
        await alice.WaitAsync("C6(room,1002055)");
    }

    [Fact]
    public async Task A_token_is_about_to_end()
    {
        var secret = new ServerSecret(new string('s', ServerSecret.Length));
        await using var desk = await DeskHost.StartAsync(new() { Secret = secret });
        using var client = new DeskClient(desk);
        using var alice = new DeskEngine(desk.Address, "alice");
        alice.Engine.Rooms.Login("room", new("alice", ""), new() { Token = new TokenGenerator(new TokenGeneratorOptions { AppId = 1_234_567_890, Secret = secret }).Generate("alice", TimeSpan.FromHours(1)).Value });
        await alice.WaitAsync("C1(room,0)");
        await client.FaultAsync("""{"fault":"expireToken","userId":"alice","remaining":20000}""");
        await alice.WaitAsync<RoomTokenWillExpire>(static e => e.Remaining <= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_stream_is_interrupted_and_removed()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await alice.PublishAsync("stream");
        var mark = alice.Log.Count;
        await client.FaultAsync("""{"fault":"interrupt","streamId":"stream","duration":10}""");
        await alice.WaitAsync("P1(stream,1003020) P2(stream,0)", mark);
        await client.FaultAsync("""{"fault":"remove","streamId":"stream"}""");
        await alice.WaitAsync("P0(stream,1003025)", mark);
    }

    [Fact]
    public async Task Loss_and_latency_reach_the_engine_and_the_state()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await client.FaultAsync("""{"fault":"network","userId":"bob","loss":0.25,"latency":80,"jitter":20}""");
        var network = await bob.ReceiveAsync("network");
        Assert.Equal((true, 0.25, 80, 20), (network.GetProperty("up").GetBoolean(), network.GetProperty("loss").GetDouble(), network.GetProperty("latency").GetDouble(), network.GetProperty("jitter").GetDouble()));
        Assert.Equal(80, (await client.StateAsync()).GetProperty("rooms")[0].GetProperty("users")[0].GetProperty("network").GetProperty("latency").GetDouble());
    }
}
