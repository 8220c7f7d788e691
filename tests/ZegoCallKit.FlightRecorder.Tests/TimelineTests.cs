using System.Text;
using Xunit;

namespace ZegoCallKit.FlightRecorder.Tests;

public sealed class TimelineTests
{
    [Fact]
    public void Commands_events_and_notes_become_lines()
    {
        var recording = Read("""
            {"t":1000,"c":"Rooms.Login","n":1,"a":{"user":"alice","room":"lobby"}}
            {"t":1500,"e":"RoomUsersUpdated","d":{"roomId":"lobby","type":"Add","users":[{"id":"bob","name":"Bob"}]}}
            {"t":2000,"n":1,"r":0,"s":7}
            {"t":2500,"c":"Devices.IsMuted","n":2}
            {"t":2600,"n":2,"r":0,"v":true}
            {"t":2700,"c":"Rooms.Logout","n":3}
            {"t":2800,"n":3,"r":1002001}
            {"t":2900,"c":"Rooms.Logout","n":4}
            {"t":3000,"e":"RemoteSoundLevelsUpdated","d":{"levels":[{"streamId":"s","level":1.5,"isVoice":true}]}}
            {"t":3100,"e":"TransparentMessageReceived","d":{"roomId":"lobby","from":{"id":"bob","name":"Bob"},"content":"AAAA"}}
            {"t":12345678,"note":"The recording has reached its size."}
            """);

        Assert.Equal(
            [
                "     0.001 -> Rooms.Login room lobby, user alice",
                "     0.002 <- RoomUsersUpdated RoomId 'lobby', Type Add, Users [(Id 'bob', Name 'Bob')]",
                "     0.003 -> Devices.IsMuted = true",
                "     0.003 -> Rooms.Logout REFUSED 1002001",
                "     0.003 -> Rooms.Logout (no result)",
                "     0.003 <- RemoteSoundLevelsUpdated Levels [(StreamId 's', Level 1.5, IsVoice True)]",
                "     0.003 <- TransparentMessageReceived RoomId 'lobby', From (Id 'bob', Name 'Bob'), Content 3 bytes",
                "    12.346    The recording has reached its size.",
            ],
            recording.Timeline.Select(static line => line.ToString()));
        Assert.Equal(
            [TimelineLineKind.Command, TimelineLineKind.Event],
            recording.Timeline.Take(2).Select(static line => line.Kind));
        Assert.Equal(("Rooms.Login", "room lobby, user alice"), (recording.Timeline.First().Name, recording.Timeline.First().Details));
    }

    [Fact]
    public void Every_line_of_a_random_session_has_a_text()
    {
        var recording = FlightRecording.Read(new MemoryStream(new RecordedSession(seed: 3).Run().File));

        var lines = recording.Timeline.ToList();

        Assert.Equal(recording.Entries.Count(static entry => entry is not RecordedAnswer), lines.Count);
        Assert.All(lines, static line => Assert.DoesNotContain("ZegoCallKit.", line.Details, StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.DoesNotContain('`', line.Details));
    }

    private static FlightRecording Read(string lines) =>
        FlightRecording.Read(new MemoryStream(Encoding.UTF8.GetBytes("{\"version\":1,\"engine\":\"test\",\"startedAt\":\"2026-01-01T00:00:00Z\"}\n" + lines)));
}
