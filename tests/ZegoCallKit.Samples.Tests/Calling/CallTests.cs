using GroupCall.Options;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Calling;

public sealed class CallTests
{
    [Fact]
    public void Four_participants_play_each_other_and_all_leave()
    {
        var call = SimulatedCall.Run(new CallOptions());

        Assert.Equal(0, call.ExitCode);
        Assert.Empty(call.Errors);
        Assert.Equal(4, call.Number("participants"));
        Assert.Equal(5, call.Number("publications"));
        Assert.Equal(12, call.Number("playsAtPeak"));
        Assert.Equal(18, call.Number("playsStarted"));
        Assert.Equal(18, call.Number("playsStopped"));
        Assert.InRange(call.Elapsed, TimeSpan.FromSeconds(9.9), TimeSpan.FromSeconds(12));
    }

    [Fact]
    public void The_log_tells_who_did_what()
    {
        var call = SimulatedCall.Run(new CallOptions());

        string[] steps = [.. call.Output.Split('\n').Where(line => line.Contains(" s  ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(" s  ", StringComparison.Ordinal) + 4)..])];
        Assert.Equal(
            ["alice joins", "bob joins", "carol joins", "dave joins", "playbacks started automatically so far: 12", "alice mutes", "alice unmutes", "dave leaves", "dave joins", "all participants have left"],
            steps);
    }

    [Fact]
    public void Two_participants_are_enough()
    {
        var call = SimulatedCall.Run(new CallOptions { Participants = 2, Duration = TimeSpan.FromSeconds(2) });

        Assert.Equal(0, call.ExitCode);
        Assert.Equal((2, 4, 4), (call.Number("playsAtPeak"), call.Number("playsStarted"), call.Number("playsStopped")));
    }

    [Fact]
    public void Beyond_20_streams_the_cap_holds_and_the_summary_says_why()
    {
        var call = SimulatedCall.Run(new CallOptions { Participants = 23, Duration = TimeSpan.FromSeconds(2) });

        Assert.Equal(0, call.ExitCode);
        Assert.Equal(23 * 20, call.Number("playsAtPeak"));
        var reason = Assert.Single(call.Summary.GetProperty("notPlaying").EnumerateArray());
        Assert.Equal(("OverCap", 23 * 2), (reason.GetProperty("reason").GetString(), reason.GetProperty("plays").GetInt32()));
        Assert.Contains("20", reason.GetProperty("example").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Logins_take_a_round_trip()
    {
        var call = SimulatedCall.Run(new CallOptions { Latency = TimeSpan.FromMilliseconds(100) });

        Assert.Equal(0, call.ExitCode);
        Assert.InRange(call.Summary.GetProperty("loginMillisecondsP50").GetDouble(), 200, 250);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(2.3)]
    [InlineData(7)]
    public void Ctrl_C_lets_everybody_leave_at_once(double seconds)
    {
        var call = SimulatedCall.Run(new CallOptions(), TimeSpan.FromSeconds(seconds));

        Assert.Equal(130, call.ExitCode);
        Assert.Empty(call.Errors);
        Assert.True(call.Summary.GetProperty("interrupted").GetBoolean());
        Assert.Equal(call.Number("playsStarted"), call.Number("playsStopped"));
        Assert.InRange(call.Elapsed, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 0.5));
    }
}
