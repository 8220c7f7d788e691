using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Server.Recordings;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory;
using ZegoCallKit.Server;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests the timelines of the participants' engines.</summary>
public sealed class RecordingTests
{
    private const string Header = """{"version":1,"engine":"raw","startedAt":"2026-01-01T00:00:00Z"}""";

    [Fact]
    public async Task The_desk_shows_the_commands_and_events_of_an_engine()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await alice.PublishAsync("stream");

        var timeline = await WaitForAsync(client, "s-1", static lines => lines.Any(static line => line.Contains("PublisherStateUpdated", StringComparison.Ordinal) && line.Contains("Publishing", StringComparison.Ordinal)));

        var lines = LinesOf(timeline);
        Assert.Equal(("alice", "desk"), (timeline.GetProperty("recording").GetProperty("userId").GetString(), timeline.GetProperty("engine").GetString()));
        Assert.Contains(lines, static line => line.StartsWith("Command Lifecycle.Initialize", StringComparison.Ordinal) && !line.Contains("no result", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("Command Rooms.Login", StringComparison.Ordinal) && line.Contains("userId alice", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("Event RoomStateChanged", StringComparison.Ordinal) && line.Contains("Logined", StringComparison.Ordinal));
        var numbers = timeline.GetProperty("lines").EnumerateArray().Select(static line => line.GetProperty("n").GetInt64()).ToArray();
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(numbers.Distinct().Count(), numbers.Length);
        Assert.Equal("s-1", Assert.Single((await client.GetAsync("/desk/api/recordings")).GetProperty("recordings").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Nothing_is_answered_until_there_is_news()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RecordAsync(desk, """{"t":1,"note":"one"}""");
        var timeline = await WaitForAsync(client, "s-1", static lines => lines.Contains("Note  one"));
        Assert.Equal(1, timeline.GetProperty("recording").GetProperty("received").GetInt64());

        await client.GetAsync("/desk/api/recordings/s-1?seen=1", HttpStatusCode.NoContent);
        await bob.SendAsync("""{"type":"recorded","lines":[{"t":2,"note":"two"}]}""");
        await WaitForAsync(client, "s-1?seen=1", static lines => lines.Contains("Note  two"));
    }

    [Fact]
    public async Task A_recording_is_a_file_that_the_recorder_reads()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await WaitForAsync(client, "s-1", static lines => lines.Any(static line => line.Contains("Logined", StringComparison.Ordinal)));

        using var response = await client.Http.GetAsync(new Uri("/desk/api/recordings/s-1/file", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(ContentDispositionHeaderValue.Parse("attachment; filename=alice-s-1.jsonl; filename*=UTF-8''alice-s-1.jsonl"), response.Content.Headers.ContentDisposition);
        var recording = FlightRecording.Read(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains(recording.Entries.OfType<RecordedCommand>(), static command => command.Name == "Rooms.Login");
    }

    [Fact]
    public async Task Neither_tokens_nor_messages_reach_the_desk_in_a_recording()
    {
        var secret = new ServerSecret(new string('s', ServerSecret.Length));
        await using var desk = await DeskHost.StartAsync(new() { Secret = secret });
        using var client = new DeskClient(desk);
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");
        using var alice = new DeskEngine(desk.Address, "alice");
        var token = new TokenGenerator(new TokenGeneratorOptions { AppId = 1_234_567_890, Secret = secret }).Generate("alice", TimeSpan.FromHours(1)).Value;
        alice.Engine.Rooms.Login("room", new EngineUser("alice", ""), new EngineLoginOptions { Token = token });
        await alice.WaitAsync("C1(room,0)");
        alice.Engine.Messages.SendBroadcast("room", "very private");

        var ids = (await client.GetAsync("/desk/api/recordings")).GetProperty("recordings").EnumerateArray().ToDictionary(static one => one.GetProperty("userId").GetString()!, static one => one.GetProperty("id").GetString()!);
        await WaitForAsync(client, ids["bob"], static lines => lines.Any(static line => line.Contains("BroadcastMessagesReceived", StringComparison.Ordinal)));
        await WaitForAsync(client, ids["alice"], static lines => lines.Any(static line => line.Contains("BroadcastMessageSent", StringComparison.Ordinal)));

        foreach (var id in ids.Values)
        {
            var file = await client.Http.GetStringAsync(new Uri($"/desk/api/recordings/{id}/file", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(token, file, StringComparison.Ordinal);
            Assert.DoesNotContain("very private", file, StringComparison.Ordinal);
            Assert.DoesNotContain(new string('a', 64), file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_oldest_lines_are_dropped_and_counted()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxRecordedBytes = 4_096 });
        using var client = new DeskClient(desk);
        await using var bob = await RecordAsync(desk, [.. Enumerable.Range(1, 200).Select(static n => $$"""{"t":{{n}},"note":"{{n:000}} {{new string('x', 50)}}"}""")]);

        var timeline = await WaitForAsync(client, "s-1", static lines => lines.Any(static line => line.Contains("200 xxx", StringComparison.Ordinal)));

        var dropped = timeline.GetProperty("dropped").GetInt64();
        Assert.InRange(dropped, 100, 199);
        Assert.Equal($"Note  The desk no longer has {dropped} older lines of this recording.", LinesOf(timeline)[0]);
        Assert.Equal(dropped + 1, timeline.GetProperty("lines")[1].GetProperty("n").GetInt64());
        Assert.StartsWith($"Note  {dropped + 1:000} x", LinesOf(timeline)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measurements_do_not_displace_what_happened()
    {
        const string Measurement = """{"t":2,"e":"CapturedSoundLevelUpdated","d":{"level":1,"isVoice":true}}""";

        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxRecordedBytes = 4_096 });
        using var client = new DeskClient(desk);
        await using var bob = await RecordAsync(desk, ["""{"t":1,"note":"first"}""", .. Enumerable.Repeat(Measurement, 200), """{"t":3,"note":"last"}"""]);

        var lines = LinesOf(await WaitForAsync(client, "s-1", static lines => lines.Contains("Note  last")));

        Assert.Equal("Note  first", lines[1]);
        Assert.InRange(lines.Count(static line => line.StartsWith("Event CapturedSoundLevelUpdated", StringComparison.Ordinal)), 5, 20);
        Assert.Equal("Note  last", lines[^1]);
    }

    [Fact]
    public async Task A_desk_that_keeps_none_gets_none()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { MaxRecordedBytes = 0 });
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await using var bob = await RecordAsync(desk, """{"t":1,"note":"one"}""");
        await bob.SendAsync("""{"type":"ping","id":1}""");
        await bob.ReceiveAsync("pong");

        Assert.Empty((await client.GetAsync("/desk/api/recordings")).GetProperty("recordings").EnumerateArray());
        await client.GetAsync("/desk/api/recordings/s-1", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_engine_that_sends_no_recording_has_no_timeline()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = new DeskEngine(desk.Address, "alice", new DeskEngineOptions { SendsRecording = false });
        await alice.EnterAsync();
        await alice.PublishAsync("stream");
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");
        await WaitForAsync(client, "s-2", static lines => lines.Any(static line => line.Contains("Logined", StringComparison.Ordinal)));

        // The farewell would bring the last lines.
        alice.Engine.Lifecycle.Uninitialize();
        await Eventually.TrueAsync(() => desk.Hub.Sessions.Count == 1, "alice's session ends");

        Assert.Equal("bob", Assert.Single((await client.GetAsync("/desk/api/recordings")).GetProperty("recordings").EnumerateArray()).GetProperty("userId").GetString());
    }

    [Fact]
    public async Task A_participant_that_left_keeps_its_timeline_for_a_while()
    {
        var time = new FakeTimeProvider();
        await using var desk = await DeskHost.StartAsync(cloud: new InMemoryCloudOptions { TimeProvider = time });
        using var client = new DeskClient(desk);
        await using (var bob = await RecordAsync(desk, """{"t":1,"note":"one"}"""))
        {
            await bob.SendAsync("""{"type":"bye"}""");
            await bob.Socket.CloseOutputAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);
            await bob.ReceiveCloseAsync();
        }

        await Eventually.TrueAsync(() => desk.Hub.Sessions.Count == 0, "the session ends");
        var timeline = await WaitForAsync(client, "s-1", static lines => lines.Contains("Note  one"));
        Assert.True(timeline.GetProperty("recording").TryGetProperty("endedAt", out _));

        time.Advance(RecordingShelf.KeptFor + TimeSpan.FromSeconds(1));
        Assert.Contains("'s-1'", (await client.GetAsync("/desk/api/recordings/s-1", HttpStatusCode.NotFound)).GetProperty("error").GetString(), StringComparison.Ordinal);
        await client.GetAsync("/desk/api/recordings/s-1/file", HttpStatusCode.NotFound);
        Assert.Empty((await client.GetAsync("/desk/api/recordings")).GetProperty("recordings").EnumerateArray());
    }

    [Fact]
    public async Task A_recording_goes_on_after_a_lost_connection_with_what_happened_meanwhile()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        using var alice = await DeskEngine.EnterAsync(desk.Address, "alice");
        await WaitForAsync(client, "s-1", static lines => lines.Any(static line => line.Contains("Logined", StringComparison.Ordinal)));
        alice.Connection!.Abort();
        await alice.WaitAsync("C4(room,0)");

        var timeline = await WaitForAsync(client, "s-1", static lines => lines.Any(static line => line.Contains("Reconnected", StringComparison.Ordinal)));

        var lines = LinesOf(timeline);
        var reconnecting = Array.FindIndex(lines, static line => line.Contains("RoomStateChanged", StringComparison.Ordinal) && line.Contains("Reconnecting", StringComparison.Ordinal));
        var note = Array.FindIndex(lines, static line => line.StartsWith("Note  The participant connects again", StringComparison.Ordinal));
        Assert.True(note >= 0 && reconnecting > note, string.Join('\n', lines));
        Assert.Single(lines, static line => line.StartsWith("Command Lifecycle.Initialize", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("""{"t":-1,"note":"x"}""")]
    [InlineData("""{"t":1,"c":"Rooms.Login"}""")]
    [InlineData("""{"t":1,"e":"RoomStateChanged","d":{}}""")]
    [InlineData("""{"t":1,"e":"RoomUsersUpdated","d":{"roomId":"r","type":"Add","users":[null]}}""")]
    [InlineData("{\"t\":1,\n\"note\":\"x\"}")]
    [InlineData("""{"t":1,"note":"\ud800"}""")]
    [InlineData("""{"t":1,"e":"\ud800","d":{}}""")]
    public async Task What_is_no_line_of_a_recording_ends_the_connection(string line)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var bob = await RecordAsync(desk, line);

        Assert.Equal((4003, "A line of recorded is not one of a flight recording, or its first line is not the header."), await bob.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Numbers_that_come_twice_do_not_damage_a_recording()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        await using var bob = await RecordAsync(desk, """{"t":1,"c":"A.B","n":1,"r":0}""");
        await bob.SendAsync("""{"type":"recorded","lines":[{"t":2,"c":"A.B","n":1},{"t":3,"n":7,"r":0},{"t":4,"e":"X","d":{},"n":1,"r":0,"c":"Y"}]}""");
        await bob.SendAsync("""{"type":"recorded","lines":[{"t":5,"n":1,"r":0},{"t":6,"c":"C.D","n":2}]}""");
        await bob.SendAsync("""{"type":"recorded","lines":[{"t":7,"n":1,"r":0},{"t":8,"note":"last"}]}""");

        var timeline = await WaitForAsync(client, "s-1", static lines => lines.Contains("Note  last"));

        Assert.Equal(["Command A.B ", "Note  This version of the kit does not know the event X.", "Command C.D (no result)", "Note  last"], LinesOf(timeline));
    }

    private static async Task<RawParticipant> RecordAsync(DeskHost desk, params string[] lines)
    {
        var participant = await RawParticipant.JoinAsync(desk);
        await participant.SendAsync($$"""{"type":"recorded","lines":[{{string.Join(',', lines.Prepend(Header))}}]}""");
        return participant;
    }

    private static string[] LinesOf(JsonElement timeline) =>
        [.. timeline.GetProperty("lines").EnumerateArray().Select(static line => $"{line.GetProperty("what").GetString()} {line.GetProperty("name").GetString()} {line.GetProperty("text").GetString()}")];

    private static async Task<JsonElement> WaitForAsync(DeskClient client, string path, Func<string[], bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var response = await client.Http.GetAsync(new Uri($"/desk/api/recordings/{path}", UriKind.Relative), patience.Token);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var timeline = JsonDocument.Parse(await response.Content.ReadAsStringAsync(patience.Token)).RootElement;
                if (condition(LinesOf(timeline)))
                {
                    return timeline;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}
