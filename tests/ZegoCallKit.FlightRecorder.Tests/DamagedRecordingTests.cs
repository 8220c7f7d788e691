using System.Text;
using Xunit;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>Whatever a file contains, reading it throws only documented exceptions, and replaying it throws nothing else.</summary>
public sealed class DamagedRecordingTests
{
    private const string Header = """{"version":1,"engine":"memory","startedAt":"2026-01-01T00:00:00+00:00"}""";

    // The first session in which the recorded user publishes.
    private static readonly Lazy<string[]> Whole = new(static () => Enumerable.Range(3, 20).Select(Lines).First(static lines => lines.Any(static line => line.Contains("Publishing.StartPublishing", StringComparison.Ordinal))));

    [Theory]
    [InlineData("""{"t":9223372036854775807,"note":"late"}""")]
    [InlineData("""{"t":-1,"note":"early"}""")]
    [InlineData("""{"t":252000000000000000,"note":"beyond the last year"}""")]
    [InlineData("""{"t":1,"note":null}""")]
    [InlineData("""{"t":1,"e":null,"d":{}}""")]
    [InlineData("""{"t":1,"e":"RoomOnlineUserCountUpdated","d":null}""")]
    [InlineData("""{"t":1,"e":"RoomOnlineUserCountUpdated","d":{}}""")]
    [InlineData("""{"t":1,"e":"RoomOnlineUserCountUpdated","d":{"roomId":null,"count":1}}""")]
    [InlineData("""{"t":1,"e":"RoomUsersUpdated","d":{"roomId":"r","type":"Add","users":[null]}}""")]
    [InlineData("""{"t":1,"e":"RoomUsersUpdated","d":{"roomId":"r","type":"Add","users":null}}""")]
    [InlineData("""{"t":1,"c":null,"n":1}""")]
    [InlineData("""{"t":1,"c":"Rooms.Logout","n":1,"a":{"roomId":"a","roomId":"b"}}""")]
    [InlineData("""{"t":1,"c":"Rooms.Logout","n":1,"a":[]}""")]
    [InlineData("""{"t":1,"c":"Rooms.Logout","n":1,"a":{"roomId":"\ud800"}}""")]
    [InlineData("""{"t":1,"\ud800":1}""")]
    [InlineData("""{"t":1,"r":0,"n":1}{"t":1,"r":0,"n":1}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_damaged_line_is_refused_with_its_number(string line) =>
        Assert.Equal(2, Assert.Throws<RecordingFormatException>(() => Read(Header, line, """{"t":2,"note":"end"}""")).Line);

    [Theory]
    [InlineData("""{"version":1,"engine":null,"startedAt":"2026-01-01T00:00:00+00:00"}""")]
    [InlineData("""{"version":1,"engine":"memory","startedAt":null}""")]
    [InlineData("""{"version":1,"engine":"memory","startedAt":"9999-12-31T23:59:59+00:00"}""")]
    [InlineData("""{"version":1,"engine":"memory","startedAt":"0001-01-01T00:00:00+00:00"}""")]
    public void A_damaged_header_is_refused(string header) => Assert.Equal(1, Assert.Throws<RecordingFormatException>(() => Read(header)).Line);

    [Fact]
    public void A_number_is_given_and_answered_once()
    {
        const string Command = """{"t":1,"c":"Rooms.Logout","n":1}""";
        const string Answer = """{"t":1,"r":0,"n":1}""";
        const string End = """{"t":2,"note":"end"}""";
        Assert.Equal(4, Assert.Throws<RecordingFormatException>(() => Read(Header, Command, Answer, Answer, End)).Line);
        Assert.Equal(3, Assert.Throws<RecordingFormatException>(() => Read(Header, Command, Command, End)).Line);
        Assert.Equal(3, Assert.Throws<RecordingFormatException>(() => Read(Header, Answer, Command, End)).Line);
    }

    [Theory]
    [InlineData("Lifecycle.Initialize", "\"appId\":1", "\"appId\":-1")]
    [InlineData("Lifecycle.Initialize", "\"appId\":1", "\"appId\":\"x\"")]
    [InlineData("Lifecycle.Initialize", "StandardVideoCall", "Opera")]
    [InlineData("Lifecycle.Initialize", "SingleRoom", "NoRoom")]
    public async Task A_damaged_initialisation_is_an_argument_error(string command, string from, string to)
    {
        var recording = Read([.. Whole.Value.Select(line => line.Contains(command, StringComparison.Ordinal) ? line.Replace(from, to, StringComparison.Ordinal) : line)]);
        await Assert.ThrowsAsync<ArgumentException>(() => FlightRecorder.Replay.StartAsync(recording, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Rooms.Login", "\"maxMembers\":0", "\"maxMembers\":-7")]
    [InlineData("Rooms.Login", "\"maxMembers\":0", "\"maxMembers\":1e99")]
    [InlineData("Rooms.Login", "\"roomId\":\"room\"", "\"roomId\":\"\"")]
    [InlineData("Rooms.Login", "\"userId\":\"self\"", "\"userId\":\"\"")]
    [InlineData("Publishing.StartPublishing", "\"channel\":\"", "\"channel\":\"No")]
    public void A_command_that_no_program_can_have_given_is_a_divergence(string command, string from, string to)
    {
        string[] lines = [.. Whole.Value.Select(line => line.Contains(command, StringComparison.Ordinal) ? line.Replace(from, to, StringComparison.Ordinal) : line)];
        Assert.NotEqual(Whole.Value, lines);
        Assert.NotEmpty(Replay(Read(lines)));
    }

    private static string[] Lines(int seed) => Encoding.UTF8.GetString(new RecordedSession(seed).Run(20).File).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FlightRecording Read(params string[] lines) => FlightRecording.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));

    private static IReadOnlyList<string> Replay(FlightRecording recording)
    {
        var time = new SimulatedTime();
        var options = new ReplayOptions { TimeProvider = time, WorkScheduler = time.Scheduler, NotificationScheduler = time.Scheduler };
        return time.Run(async () =>
        {
            await using var replay = await FlightRecorder.Replay.StartAsync(recording, options);
            await replay.RunAsync();
            return replay.Divergences;
        });
    }
}
