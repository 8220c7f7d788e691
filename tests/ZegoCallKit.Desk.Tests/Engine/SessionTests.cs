using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Engine;

/// <summary>Tests what happens to a participant whose connection ends.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_killed_participant_stays_for_ninety_seconds()
    {
        var time = new FakeTimeProvider();
        await using var desk = await DeskHost.StartAsync(cloud: new InMemoryCloudOptions { TimeProvider = time });
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        await using (var killed = await RawParticipant.LoginAsync(desk, "killed"))
        {
            await killed.PublishAsync("stream");
        }

        await Eventually.TrueAsync(() => desk.Hub.Sessions.Any(static session => !session.IsConnected), "the desk notices");
        time.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(2, desk.Cloud.GetUsers("room").Count);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("HeartbeatTimeout", await RemovalAsync(other));
        await Eventually.TrueAsync(() => desk.Hub.Sessions.Count == 1, "the session is forgotten");
    }

    [Fact]
    public async Task A_desk_without_a_grace_period_removes_it_at_once()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { RemovesLostParticipants = true });
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        await using (var killed = await RawParticipant.LoginAsync(desk, "killed"))
        {
            await killed.PublishAsync("stream");
        }

        Assert.Equal("HeartbeatTimeout", await RemovalAsync(other));
    }

    [Fact]
    public async Task Who_says_goodbye_leaves_at_once()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        await using var leaving = await RawParticipant.LoginAsync(desk, "leaving");
        await leaving.PublishAsync("stream");
        await leaving.SendAsync("""{"type":"bye"}""");
        await leaving.Socket.CloseOutputAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

        Assert.Equal("UserStopped", await RemovalAsync(other));
        Assert.Equal(1000, (await leaving.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task An_engine_that_is_destroyed_leaves_at_once()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        using (var engine = new DeskEngine(desk.Address, "leaving"))
        {
            await engine.EnterAsync();
            await engine.PublishAsync("stream");
        }

        Assert.Equal("UserStopped", await RemovalAsync(other));
    }

    [Fact]
    public async Task A_lost_connection_is_reported_as_the_real_engine_does_and_resumed()
    {
        await using var desk = await DeskHost.StartAsync();
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");
        await bob.PublishAsync("bob-stream");
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await alice.PublishAsync("alice-stream");
        await alice.PlayAsync("bob-stream");
        await bob.WaitAsync<RoomStreamsUpdated>(static e => e.Streams.Any(static stream => stream.Id == "alice-stream"));
        var (mark, bobsMark) = (alice.Log.Count, bob.Log.Count);

        alice.Connection!.Abort();

        await alice.WaitAsync("Y2(bob-stream,0)", mark);
        await alice.WaitAsync("P2(alice-stream,0)", mark);
        Assert.StartsWith("C3(room,1002051) P1(alice-stream,1003020) Y1(bob-stream,1004020) C4(room,0)", alice.Log.States(mark), StringComparison.Ordinal);
        Assert.Equal("", Shorthand.Users(bob.Log, bobsMark));
        Assert.Equal("", Shorthand.Streams(bob.Log, bobsMark));
    }

    [Fact]
    public async Task What_was_stopped_while_the_connection_was_lost_is_stopped_when_it_is_back()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var other = await RawParticipant.LoginAsync(desk, "other");
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await alice.PublishAsync("stream");
        await other.ReceiveAsync("streams");

        // Cut, so that the connection is there, and nothing passes.
        desk.Cloud.Disconnect("alice");
        await alice.WaitAsync("C3(room,1002051)");
        alice.Engine.Publishing.StopPublishing(PublishChannel.Main);
        desk.Cloud.Reconnect("alice");

        Assert.Equal("UserStopped", await RemovalAsync(other));
        await alice.WaitAsync("C4(room,0)");
    }

    [Fact]
    public async Task A_desk_that_was_restarted_lets_everybody_in_again()
    {
        var desk = await DeskHost.StartAsync();
        var url = new Uri(desk.Address);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await alice.PublishAsync("stream");
        var mark = alice.Log.Count;
        await desk.DisposeAsync();
        await alice.WaitAsync("C3(room,1002051)", mark);

        await using var next = await DeskHost.StartAsync(port: url.Port);
        await alice.WaitAsync("C4(room,0)", mark);
        await alice.WaitAsync("P2(stream,0)", mark);
        Assert.Single(next.Cloud.GetStreams("room"));
    }

    [Fact]
    public async Task A_desk_that_starts_later_is_found()
    {
        var free = await DeskHost.StartAsync();
        var url = free.Address;
        await free.DisposeAsync();
        using var alice = new DeskEngine(url, "alice");
        alice.Login();
        Assert.Equal("C0(room,0)", alice.States);

        await using var desk = await DeskHost.StartAsync(port: new Uri(url).Port);
        await alice.WaitAsync("C1(room,0)");
    }

    [Fact]
    public async Task A_desk_of_another_version_refuses_every_login()
    {
        await using var desk = await OtherDesk.StartAsync(4001, "The desk speaks version 2.");
        using var alice = new DeskEngine(desk.Url, "alice");
        alice.Login();
        await alice.WaitAsync("R(room,1002030)");
        alice.Login();
        await Eventually.TrueAsync(() => alice.Log.Of<RoomLoginResult>().Count == 2, "the second login fails too");
        Assert.Equal(1, desk.Connections);
    }

    [Fact]
    public async Task A_session_is_resumed_with_its_key_only()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var first = await RawParticipant.ConnectAsync(desk);
        await first.SendAsync("""{"type":"hello","protocol":1,"client":"raw"}""");
        var welcome = await first.ReceiveAsync("welcome");
        var session = welcome.GetProperty("session").GetString();

        await using var thief = await RawParticipant.ConnectAsync(desk);
        await thief.SendAsync($$"""{"type":"hello","protocol":1,"client":"raw","session":"{{session}}","key":"guess"}""");
        var other = await thief.ReceiveAsync("welcome");
        Assert.False(other.GetProperty("resumed").GetBoolean());
        Assert.NotEqual(session, other.GetProperty("session").GetString());

        await using var second = await RawParticipant.ConnectAsync(desk);
        await second.SendAsync($$"""{"type":"hello","protocol":1,"client":"raw","session":"{{session}}","key":"{{welcome.GetProperty("key").GetString()}}"}""");
        Assert.True((await second.ReceiveAsync("welcome")).GetProperty("resumed").GetBoolean());
        Assert.Equal(4009, (await first.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task A_desk_that_stops_says_so()
    {
        var desk = await DeskHost.StartAsync();
        await using var participant = await RawParticipant.JoinAsync(desk);
        var close = participant.ReceiveCloseAsync();
        await desk.DisposeAsync();
        Assert.Equal(1001, (await close).Code);
    }

    private static async Task<string> RemovalAsync(RawParticipant participant)
    {
        while (true)
        {
            var streams = await participant.ReceiveAsync("streams");
            if (streams.TryGetProperty("removed", out var removed))
            {
                return removed[0].GetProperty("reason").GetString()!;
            }
        }
    }
}
