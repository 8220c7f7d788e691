using Xunit;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Tool.Tests.Recordings;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly ToolRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_recording_is_printed_as_a_timeline()
    {
        Record();

        var run = await _rig.RunAsync("replay", "session.jsonl");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.StartsWith("engine memory, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("-> Rooms.Login ", run.Output, StringComparison.Ordinal);
        Assert.Contains("<- RoomUsersUpdated RoomId 'lobby', Type Add, Users [(Id 'bob', Name 'bob\\u001B[1m')]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_contains_the_same_lines()
    {
        Record();
        var recording = FlightRecording.ReadFile(_rig.PathOf("session.jsonl"));

        var lines = (await _rig.RunAsync("replay", "session.jsonl", "--json")).Json.GetProperty("lines").EnumerateArray().ToList();

        Assert.Equal(recording.Timeline.Select(static line => line.Details), lines.Select(static line => line.GetProperty("details").GetString()));
        Assert.Contains("event", lines.Select(static line => line.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_recording_runs_through_the_kit()
    {
        Record();

        var run = await _rig.RunAsync("replay", "session.jsonl", "--run");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("ok  The kit does the same as in the recording.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.jsonl", "'none.jsonl' cannot be read")]
    [InlineData("text.jsonl", "'text.jsonl' is not a recording that this version reads. Line 1")]
    public async Task Other_files_are_refused(string file, string problem)
    {
        _rig.Write("text.jsonl", "text");

        (await _rig.RunAsync("replay", file)).AssertRefused(problem);
    }

    [Fact]
    public async Task A_recording_without_an_engine_cannot_run()
    {
        _rig.Write("empty.jsonl", """{"version":1,"engine":"x","startedAt":"2026-01-01T00:00:00Z"}""");

        (await _rig.RunAsync("replay", "empty.jsonl", "--run")).AssertRefused("contains no initialization of an engine");
    }

    private void Record()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        using var recorder = new RecordingEngineFactory(cloud.CreateEngineFactory(), _rig.PathOf("session.jsonl"), new RecordingEngineOptions { TimeProvider = time });
        var options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = recorder,
            TimeProvider = time,
            WorkScheduler = time.Scheduler,
        };
        time.Run(async () =>
        {
            await using var alice = await ZegoClient.CreateAsync(options);
            await using var bob = await ZegoClient.CreateAsync(options with { Engine = cloud.CreateEngineFactory() });
            await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
            await bob.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob"), "bob\u001b[1m"));
            await Task.Delay(TimeSpan.FromSeconds(1), time);
        });
    }
}
