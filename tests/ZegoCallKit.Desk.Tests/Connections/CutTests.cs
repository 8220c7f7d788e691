using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestDesks;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Desk.Tests.Connections;

/// <summary>
/// A network between a participant and the desk that carries nothing for 30 s, and what each side sees of it: docs/how-to/use-the-desk.md. The connections and their ends are real, and so is the time of the engines; the 30 s pass on the
/// clock of the desk, which decides how long a lost user stays.
/// </summary>
public sealed class CutTests
{
    // The WebSocket's pings tell that a silent network carries nothing, in real time: after 15 s at most.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_network_that_is_cut_for_thirty_seconds_interrupts_and_comes_back_by_itself(bool silently)
    {
        var time = new FakeTimeProvider();
        await using var desk = await DeskHost.StartAsync(cloud: new InMemoryCloudOptions { TimeProvider = time });
        await using var network = new Network(new Uri(desk.Address));
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(network.Address.ToString(), "alice");
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");
        await alice.PublishAsync("alice-stream");
        await bob.PublishAsync("bob-stream");
        await alice.PlayAsync("bob-stream");
        await bob.PlayAsync("alice-stream");
        await UntilAsync(() => Shorthand.Streams(alice.Log, 0).Length > 0 && Shorthand.Streams(bob.Log, 0).Length > 0, "each knows the other's stream");
        var (mark, bobsMark) = (alice.Log.Count, bob.Log.Count);

        SetNetwork(network, silently, carries: false);
        await UntilAsync(() => alice.Log.States(mark).Contains("Y1(bob-stream,1004020)", StringComparison.Ordinal) && desk.Hub.Sessions.Any(static session => !session.IsConnected), "both sides notice");
        time.Advance(TimeSpan.FromSeconds(30));

        // Interrupted for Alice and for the page; for Bob, nothing has happened, and the pictures stand still.
        Assert.Equal("C3(room,1002051) P1(alice-stream,1003020) Y1(bob-stream,1004020)", alice.Log.States(mark));
        Assert.Equal("", bob.Log.States(bobsMark));
        var room = (await client.StateAsync()).GetProperty("rooms")[0];
        Assert.Equal(["alice", "bob"], room.GetProperty("users").EnumerateArray().Select(static user => user.GetProperty("userId").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("alice", room.GetProperty("users").EnumerateArray().Single(static user => !user.GetProperty("isUp").GetBoolean()).GetProperty("userId").GetString());
        Assert.Equal("Interrupted", room.GetProperty("streams").EnumerateArray().Single(static stream => stream.GetProperty("userId").GetString() == "alice").GetProperty("state").GetString());

        SetNetwork(network, silently, carries: true);
        await UntilAsync(() => alice.Log.States(mark).Contains("P2(alice-stream,0)", StringComparison.Ordinal) && alice.Log.States(mark).Contains("Y2(bob-stream,0)", StringComparison.Ordinal), "Alice publishes and plays");

        Assert.StartsWith("C3(room,1002051) P1(alice-stream,1003020) Y1(bob-stream,1004020) C4(room,0)", alice.Log.States(mark), StringComparison.Ordinal);
        Assert.Equal("", bob.Log.States(bobsMark));
        Assert.Equal(("", ""), (Shorthand.Users(bob.Log, bobsMark), Shorthand.Streams(bob.Log, bobsMark)));
        Assert.Equal(("", ""), (Shorthand.Users(alice.Log, mark), Shorthand.Streams(alice.Log, mark)));
        var events = (await client.StateAsync()).GetProperty("events").EnumerateArray().Where(static e => e.TryGetProperty("userId", out var user) && user.GetString() == "alice").Select(static e => e.GetProperty("what").GetString());
        Assert.Equal(["Disconnected", "Resumed"], events.Where(static what => what is "Disconnected" or "Resumed" or "Left" or "Unpublished"));
    }

    private static void SetNetwork(Network network, bool silently, bool carries)
    {
        if (silently)
        {
            network.IsSilent = !carries;
        }
        else
        {
            network.IsUp = carries;
        }
    }

    private static async Task UntilAsync(Func<bool> condition, string what)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < Patience, $"It did not happen: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
