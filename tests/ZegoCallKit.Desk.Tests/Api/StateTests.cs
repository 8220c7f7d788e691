using System.Text.Json;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests what the desk tells of its state.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task An_empty_desk_says_who_it_is()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        var state = await client.StateAsync();
        Assert.Equal(1, state.GetProperty("protocol").GetInt32());
        Assert.Equal(1_234_567_890, state.GetProperty("appId").GetInt64());
        Assert.Equal((0, 100), (state.GetProperty("participants").GetInt32(), state.GetProperty("maxParticipants").GetInt32()));
        Assert.All(["rooms", "rings", "events"], name => Assert.Equal(0, state.GetProperty(name).GetArrayLength()));
    }

    [Fact]
    public async Task Rooms_show_users_streams_and_plays_with_their_figures()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await bob.PublishAsync("bob-stream");
        await bob.SendAsync("""{"type":"source","publish":1,"camera":"Open","microphone":"Muted"}""");
        await bob.SendAsync("""{"type":"setInfo","login":1,"id":1,"key":"topic","value":"<b>&"}""");
        await using var alice = await RawParticipant.LoginAsync(desk, "alice");
        await alice.PlayAsync("bob-stream");
        await alice.SendAsync("""{"type":"play","play":2,"login":1,"streamId":"nobody"}""");

        JsonElement room = default;
        for (uint number = 0; ; number++)
        {
            await bob.SendAsync(RawParticipant.Video(1, number));
            await bob.SendAsync(RawParticipant.Audio(1, number, 10_000));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
            room = (await client.StateAsync()).GetProperty("rooms")[0];
            if (room.GetProperty("streams")[0].GetProperty("fps").GetDouble() > 0 && room.GetProperty("users")[1].GetProperty("plays")[0].GetProperty("fps").GetDouble() > 0)
            {
                break;
            }
        }

        var stream = room.GetProperty("streams")[0];
        Assert.Equal(("bob-stream", "bob", "Main", "Publishing"), (Text(stream, "streamId"), Text(stream, "userId"), Text(stream, "channel"), Text(stream, "state")));
        Assert.Equal((64, 36), (stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32()));
        Assert.Equal(("Open", "Muted"), (Text(stream.GetProperty("source"), "camera"), Text(stream.GetProperty("source"), "microphone")));
        Assert.InRange(stream.GetProperty("level").GetDouble(), 50, 100);
        Assert.True(stream.GetProperty("audioFps").GetDouble() > 0);
        Assert.False(stream.GetProperty("isEncrypted").GetBoolean());

        var user = room.GetProperty("users")[1];
        Assert.Equal(("alice", "raw", true, true), (Text(user, "userId"), Text(user, "client"), user.GetProperty("isRemote").GetBoolean(), user.GetProperty("isUp").GetBoolean()));
        var plays = user.GetProperty("plays").EnumerateArray().ToDictionary(static play => Text(play, "streamId"), StringComparer.Ordinal);
        Assert.Equal(("Playing", "Waiting"), (Text(plays["bob-stream"], "state"), Text(plays["nobody"], "state")));
        Assert.InRange(plays["bob-stream"].GetProperty("firstFrameAfter").GetInt64(), 0, 10_000);
        Assert.False(plays["nobody"].TryGetProperty("firstFrameAfter", out _));
        Assert.Equal(("topic", "<b>&"), (Text(room.GetProperty("infos")[0], "key"), Text(room.GetProperty("infos")[0], "value")));
    }

    [Fact]
    public async Task Events_tell_what_happened()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        await bob.PublishAsync("stream");
        await bob.SendAsync("""{"type":"leave","login":1}""");
        await bob.SendAsync("""{"type":"login","login":2,"roomId":"bad room","userId":"bob","userName":""}""");
        await bob.ReceiveAsync("refused");

        var events = (await client.StateAsync()).GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(["Connected", "Joined", "Published", "Unpublished", "Left", "Refused"], events.Select(static e => Text(e, "what")));
        Assert.Equal(Enumerable.Range(1, 6), events.Select(static e => e.GetProperty("n").GetInt32()));
        Assert.Equal("stream", Text(events[2], "streamId"));
        Assert.Equal("RoomIdInvalidCharacter", Text(events[5], "text"));
    }

    [Fact]
    public async Task A_lost_participant_is_not_up_and_its_stream_is_interrupted()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using (var bob = await RawParticipant.LoginAsync(desk, "bob"))
        {
            await bob.PublishAsync("stream");
        }

        await Eventually.TrueAsync(() => desk.Hub.Sessions.All(static session => !session.IsConnected), "the desk notices");
        var room = (await client.StateAsync()).GetProperty("rooms")[0];
        Assert.False(room.GetProperty("users")[0].GetProperty("isUp").GetBoolean());
        Assert.Equal("Interrupted", Text(room.GetProperty("streams")[0], "state"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
