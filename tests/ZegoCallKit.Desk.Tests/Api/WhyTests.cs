using System.Net;
using System.Text.Json;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests the answer to why a stream does not play.</summary>
public sealed class WhyTests
{
    [Fact]
    public async Task Each_obstacle_is_the_answer_until_it_is_removed()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await client.GetAsync("/desk/api/why?room=room&user=ann&stream=bob", HttpStatusCode.NotFound);
        await client.GetAsync("/desk/api/why?room=room", HttpStatusCode.BadRequest);

        await using var bob = await RawParticipant.LoginAsync(desk, "bob");
        Assert.Equal("ann is not in room.", await AnswerAsync(client));
        await using var ann = await RawParticipant.LoginAsync(desk, "ann");
        Assert.Equal("Nobody publishes bob-stream.", await AnswerAsync(client));
        await bob.PublishAsync("bob-stream");
        Assert.Equal("ann does not play bob-stream.", await AnswerAsync(client));
        await ann.PlayAsync("bob-stream");
        await bob.SendAsync("""{"type":"source","publish":1,"camera":"Muted","microphone":"Open","noVideo":true}""");
        await bob.SendAsync("""{"type":"ping","id":1}""");
        await bob.ReceiveAsync("pong");
        await Eventually.TrueAsync(() => desk.Hub.Sessions.SelectMany(static session => session.Publications.All).Single().Ticket.Published.Feed.IsVideoSilenced, "the source is known");
        Assert.Equal("bob publishes no video: the camera is Muted, the microphone Open.", await AnswerAsync(client));
        await bob.SendAsync("""{"type":"source","publish":1,"camera":"Open","microphone":"Open"}""");
        await Eventually.TrueAsync(() => !desk.Hub.Sessions.SelectMany(static session => session.Publications.All).Single().Ticket.Published.Feed.IsVideoSilenced, "the source is known");
        Assert.Equal("Nothing arrived from bob in the last second.", await AnswerAsync(client));
        await client.FaultAsync("""{"fault":"freeze","streamId":"bob-stream"}""");
        Assert.Equal("The stream is frozen by a fault of the desk.", await AnswerAsync(client));
        await client.FaultAsync("""{"fault":"unfreeze","streamId":"bob-stream"}""");
        await client.FaultAsync("""{"fault":"cut","userId":"bob"}""");
        Assert.StartsWith("The publishing of bob is interrupted", await AnswerAsync(client), StringComparison.Ordinal);
        await client.FaultAsync("""{"fault":"heal","userId":"bob"}""");

        JsonElement why = default;
        for (uint number = 0; ; number++)
        {
            await bob.SendAsync(RawParticipant.Audio(1, number));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
            why = await client.GetAsync("/desk/api/why?room=room&user=ann&stream=bob-stream");
            if (why.GetProperty("plays").GetBoolean())
            {
                break;
            }
        }

        Assert.Equal("ann receives bob-stream.", why.GetProperty("answer").GetString());
        Assert.Equal(
            ["UserInRoom", "UserConnected", "StreamPublished", "PublisherConnected", "NotFrozen", "PlayRequested", "SourceActive", "FramesArrive", "PlayerWants", "FramesSent"],
            why.GetProperty("checks").EnumerateArray().Select(static check => check.GetProperty("check").GetString()));
    }

    private static async Task<string> AnswerAsync(DeskClient client)
    {
        var why = await client.GetAsync("/desk/api/why?room=room&user=ann&stream=bob-stream");
        Assert.False(why.GetProperty("plays").GetBoolean());
        return why.GetProperty("answer").GetString()!;
    }
}
