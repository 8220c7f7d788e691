using System.Text.Json;
using CallInvite.Scenarios;
using Xunit;

namespace ZegoCallKit.Samples.Tests.CallInvite;

public sealed class ScenarioTests
{
    [Theory]
    [InlineData("answer", "alice RemoteHangUp", "bob LocalHangUp")]
    [InlineData("decline", "alice Declined", "bob Declined")]
    [InlineData("busy", "bob RemoteHangUp", "carol LocalHangUp", "alice Busy")]
    [InlineData("cancel", "alice Canceled", "bob CanceledByCaller")]
    [InlineData("timeout", "alice NoAnswer", "bob Missed", "bob LocalHangUp", "alice RemoteHangUp")]
    [InlineData("simultaneous", "alice LocalHangUp", "bob RemoteHangUp")]
    [InlineData("devices", "alice LocalHangUp", "bob AnsweredElsewhere", "bob-tablet RemoteHangUp", "alice Declined", "bob Declined", "bob-tablet DeclinedElsewhere")]
    [InlineData("late", "alice LocalHangUp", "bob RemoteHangUp")]
    [InlineData("hold", "alice LocalHangUp", "bob RemoteHangUp", "carol LocalHangUp", "alice RemoteHangUp")]
    [InlineData("merge", "alice Moved", "bob Moved", "alice LocalHangUp", "carol RemoteHangUp", "bob RemoteHangUp")]
    [InlineData("transfer", "bob LocalHangUp", "alice Transferred", "carol RemoteHangUp")]
    [InlineData("consult", "bob LocalHangUp", "alice Transferred", "alice Moved", "carol Moved", "carol RemoteHangUp")]
    [InlineData("join", "alice LocalHangUp", "bob LocalHangUp", "carol RemoteHangUp", "bob RemoteHangUp")]
    [InlineData("hands", "alice LocalHangUp", "bob RemoteHangUp", "carol RemoteHangUp")]
    [InlineData("history", "alice LocalHangUp", "bob RemoteHangUp", "alice Declined", "bob Declined", "alice Canceled", "bob CanceledByCaller")]
    [InlineData("crash", "alice PeerLost", "bob PeerLost")]
    [InlineData("reconnect", "alice LocalHangUp", "bob RemoteHangUp")]
    [InlineData("group", "carol LocalHangUp", "erin RemoteHangUp", "alice LocalHangUp", "bob RemoteHangUp", "dave RemoteHangUp")]
    public void Every_scenario_ends_as_it_must_and_breaks_no_rule(string scenario, params string[] ends)
    {
        var run = InviteRun.With("--scenario", scenario, "--json");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(scenario, run.Summary.GetProperty("scenario").GetString());
        Assert.Equal(0, run.Summary.GetProperty("violations").GetInt32());
        Assert.Equal(ends, run.Ends);
        Assert.All(run.Summary.GetProperty("calls").EnumerateArray(), static call => Assert.Equal("Ended", call.GetProperty("phases").EnumerateArray().Last().GetString()));
    }

    [Fact]
    public void All_scenarios_are_tested() =>
        Assert.Equal(["answer", "busy", "cancel", "consult", "crash", "decline", "devices", "group", "hands", "history", "hold", "join", "late", "merge", "reconnect", "simultaneous", "timeout", "transfer"], ScenarioCatalog.All.Select(static scenario => scenario.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_same_run_tells_the_same_story() => Assert.Equal(InviteRun.With("--scenario", "busy").Output, InviteRun.With("--scenario", "busy").Output);

    [Fact]
    public void Without_options_it_is_the_group_for_people_to_read()
    {
        var run = InviteRun.With();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("alice invites dave", run.Output, StringComparison.Ordinal);
        Assert.Contains("carol Rejected (busy)", run.Output, StringComparison.Ordinal);
        Assert.Equal("No rules were broken.", run.Lines[^1]);
    }

    [Fact]
    public void The_json_has_the_documented_parts()
    {
        var summary = InviteRun.With("--scenario", "decline", "--json").Summary;

        Assert.Equal(["scenario", "calls", "violations"], summary.EnumerateObject().Select(static part => part.Name));
        Assert.Equal(["user", "call", "reason", "phases"], summary.GetProperty("calls")[0].EnumerateObject().Select(static part => part.Name));
        Assert.Equal(JsonValueKind.Array, summary.GetProperty("calls")[0].GetProperty("phases").ValueKind);
    }

    [Theory]
    [InlineData("--scenario must be one of", "--scenario", "party")]
    [InlineData("--frobnicate", "--frobnicate")]
    public void Wrong_arguments_are_one_line_and_run_nothing(string problem, params string[] arguments)
    {
        var run = InviteRun.With(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(problem, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
