using System.Diagnostics;
using Xunit;

namespace ZegoCallKit.Samples.Tests;

/// <summary>How the samples without a test project of their own begin and end.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Worker", "Worker [--Announcer:Room ROOM]")]
    [InlineData("Observability", "Observability, without arguments")]
    [InlineData("Replay", "Replay [RECORDING.jsonl]")]
    public async Task Help_is_printed_and_nothing_else_happens(string sample, string text)
    {
        var run = await SampleProcess.RunAsync(sample, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(text, run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_worker_that_fails_says_so_with_its_exit_code()
    {
        var run = await SampleProcess.RunAsync("Worker", "--Announcer:Room=");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("Unhandled exception", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Announcer:EverySeconds=soon", "Announcer:EverySeconds")]
    [InlineData("--Announcer:EverySeconds=0", "Announcer:EverySeconds must be between 1 and 86,400 seconds.")]
    [InlineData("--Zego:AppId=soon", "Zego:AppId")]
    [InlineData("--Zego:AppId=0", "AppId")]
    public async Task A_worker_with_a_wrong_setting_names_it(string argument, string named)
    {
        var run = await SampleProcess.RunAsync("Worker", argument);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_accepted_heard_by_both_and_hung_up()
    {
        var run = await SampleProcess.RunAsync("Call");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n');
        Assert.Contains("bob: alice is calling", lines);
        Assert.Contains("alice's call: InCall", lines);
        Assert.Contains(lines, static line => line.StartsWith("alice hears a level of ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("bob hears a level of ", StringComparison.Ordinal));
        Assert.Contains("alice's call ended: LocalHangUp", lines);
        Assert.Contains("bob's call ended: RemoteHangUp by alice", lines);
    }

    [Fact]
    public async Task A_worker_that_is_told_to_end_while_it_starts_ends_in_an_orderly_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var worker = SampleProcess.Start("Worker");
        var error = worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        // The first words come from the client, for which the start of the host waits.
        var first = await worker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-TERM", $"{worker.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var rest = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await SampleProcess.WaitAsync(worker);
        await rest;
        Assert.NotNull(first);
        Assert.Equal((0, ""), (worker.ExitCode, await error));
    }

    [Fact]
    public async Task A_replay_of_nothing_is_told_how_to_use_it()
    {
        var run = await SampleProcess.RunAsync("Replay", "");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(["Usage: Replay [RECORDING.jsonl]"], run.ErrorLines);
    }

    [Theory]
    [InlineData("{\"t\":1,\"note\":null}")]
    [InlineData("{\"t\":9223372036854775807,\"note\":\"late\"}")]
    [InlineData("\u001b[2J")]
    public async Task A_damaged_recording_is_refused_in_one_line(string line)
    {
        var path = _folder["damaged.jsonl"];
        await File.WriteAllTextAsync(path, $"{{\"version\":1,\"engine\":\"x\",\"startedAt\":\"2026-01-01T00:00:00Z\"}}\n{line}\n{{\"t\":2,\"note\":\"end\"}}\n", TestContext.Current.CancellationToken);

        var run = await SampleProcess.RunAsync("Replay", path);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain('\u001b', Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_recording_shows_users_and_no_escape_sequence_reaches_the_terminal()
    {
        var path = _folder["foreign.jsonl"];
        await File.WriteAllTextAsync(
            path,
            """
            {"version":1,"engine":"x","startedAt":"2026-01-01T00:00:00Z"}
            {"t":1500,"e":"RoomUsersUpdated","d":{"roomId":"lobby","type":"Add","users":[{"id":"bob","name":"\u001b[2J"}]}}

            """,
            TestContext.Current.CancellationToken);

        var run = await SampleProcess.RunAsync("Replay", path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Users [(Id 'bob', Name '\\u001B[2J')]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }
}
