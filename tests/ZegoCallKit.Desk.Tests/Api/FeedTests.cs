using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests the feed and the watchers.</summary>
public sealed class FeedTests
{
    [Fact]
    public async Task The_feed_begins_with_the_state_and_tells_every_change()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var feed = await RawParticipant.ConnectAsync(desk, "/desk/api/feed");
        Assert.Equal(0, (await feed.ReceiveAsync("state")).GetProperty("state").GetProperty("rooms").GetArrayLength());

        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        Assert.Equal("Connected", (await feed.ReceiveAsync("event")).GetProperty("event").GetProperty("what").GetString());
        Assert.Equal("Joined", (await feed.ReceiveAsync("event")).GetProperty("event").GetProperty("what").GetString());
        Assert.Equal("bob", (await feed.ReceiveAsync("room")).GetProperty("room").GetProperty("users")[0].GetProperty("userId").GetString());

        await bob.PublishAsync("stream");
        await bob.SendAsync(RawParticipant.Audio(1, 0, 10_000));
        Assert.True((await feed.ReceiveAsync("levels")).GetProperty("levels").GetProperty("stream").GetDouble() > 50);

        await bob.SendAsync("""{"type":"leave","login":1}""");
        Assert.Equal("room", (await feed.ReceiveAsync("roomGone")).GetProperty("roomId").GetString());
    }

    [Fact]
    public async Task A_reader_that_comes_late_is_told_who_plays_what()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await bob.PublishAsync("stream");
        await using var alice = await RawParticipant.LoginAsync(desk, "alice");
        await alice.PlayAsync("stream");

        await using var feed = await RawParticipant.ConnectAsync(desk, "/desk/api/feed");
        var room = (await feed.ReceiveAsync("state")).GetProperty("state").GetProperty("rooms")[0];
        Assert.Equal("stream", room.GetProperty("users")[1].GetProperty("plays")[0].GetProperty("streamId").GetString());
        Assert.Equal("room", (await feed.ReceiveAsync("room")).GetProperty("room").GetProperty("roomId").GetString());
    }

    [Fact]
    public async Task The_feed_ignores_what_it_is_told_and_takes_no_media()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var feed = await RawParticipant.ConnectAsync(desk, "/desk/api/feed");
        await feed.ReceiveAsync("state");
        await feed.SendAsync("whatever");
        await using var bob = await RawParticipant.JoinAsync(desk);
        await feed.ReceiveAsync("event");
        await feed.SendAsync(RawParticipant.Audio(1, 0));
        Assert.Equal(4006, (await feed.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task A_watcher_sees_a_stream_without_being_a_user()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var watcher = await RawParticipant.ConnectAsync(desk, "/desk/api/watch");
        await watcher.SendAsync("""{"type":"play","play":1,"streamId":"stream","noAudio":true}""");
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await bob.PublishAsync("stream");

        var playing = await watcher.ReceiveAsync("playing");
        Assert.Equal("bob", playing.GetProperty("userId").GetString());
        await bob.SendAsync(RawParticipant.Audio(1, 0));
        await bob.SendAsync(RawParticipant.Video(1, 0));
        Assert.Equal(1, (await watcher.ReceiveMediaAsync())[0]);
        using var client = new DeskClient(desk);
        var room = (await client.StateAsync()).GetProperty("rooms")[0];
        Assert.Equal(1, room.GetProperty("users").GetArrayLength());

        await bob.SendAsync("""{"type":"stopPublish","publish":1}""");
        Assert.Equal(1, (await watcher.ReceiveAsync("playEnded")).GetProperty("play").GetInt32());
        await bob.PublishAsync("stream", handle: 2);
        await watcher.ReceiveAsync("playing");
    }

    [Theory]
    [InlineData("""{"type":"hello","protocol":1,"client":"x"}""", 4006)]
    [InlineData("x", 4003)]
    [InlineData("""{"type":"play","play":1,"streamId":"not valid"}""", 4003)]
    public async Task A_watcher_that_breaks_the_protocol_is_disconnected(string text, int code)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var watcher = await RawParticipant.ConnectAsync(desk, "/desk/api/watch");
        await watcher.SendAsync(text);
        Assert.Equal(code, (await watcher.ReceiveCloseAsync()).Code);
    }
}
