using System.Text.Json;
using GroupCall.Measuring;
using GroupCall.Summary;
using Xunit;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Samples.Tests.Summary;

public sealed class SummaryJsonTests
{
    [Fact]
    public void The_summary_is_one_line_with_all_figures()
    {
        var figures = new CallFigures
        {
            Publications = 5,
            PlaysStarted = 18,
            PlaysStopped = 17,
            PlaysAtPeak = 12,
            AudioFrames = 10_000,
            VideoFrames = 1_500,
            Logins = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2.5), TimeSpan.FromMilliseconds(9)],
            FirstFrames = [TimeSpan.FromMilliseconds(40)],
        };

        var line = SummaryJson.Write(CallSummary.Of(4, figures, [], 30, TimeSpan.FromSeconds(10.004), interrupted: false));

        Assert.Equal(
            "{\"participants\":4,\"publications\":5,\"playsStarted\":18,\"playsStopped\":17,\"playsAtPeak\":12,"
            + "\"audioFramesReceived\":10000,\"videoFramesReceived\":1500,\"loginMillisecondsP50\":2.5,"
            + "\"timeToFirstFrameMillisecondsP50\":40,\"timeToFirstFrameMillisecondsP95\":40,\"seconds\":10,"
            + "\"interrupted\":false,\"recordedFiles\":30,\"notPlaying\":[],\"errors\":[]}",
            line);
    }

    [Fact]
    public void What_was_never_measured_is_null()
    {
        using var json = Parse(new CallFigures(), []);

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("loginMillisecondsP50").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("timeToFirstFrameMillisecondsP50").ValueKind);
    }

    [Fact]
    public void A_limit_that_keeps_streams_from_playing_is_told_and_is_no_error()
    {
        using var json = Parse(new CallFigures(), [new NotPlaying(PlayExplanationReason.OverCap, 10, "alice: …")]);

        var entry = Assert.Single(json.RootElement.GetProperty("notPlaying").EnumerateArray());
        Assert.Equal(("OverCap", 10, "alice: …"), (entry.GetProperty("reason").GetString(), entry.GetProperty("plays").GetInt32(), entry.GetProperty("example").GetString()));
        Assert.Empty(json.RootElement.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public void A_play_that_failed_for_good_is_an_error()
    {
        using var json = Parse(new CallFigures { Errors = ["first"] }, [new NotPlaying(PlayExplanationReason.GaveUp, 1, "second")]);

        Assert.Equal(["first", "second"], json.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetString()));
    }

    private static JsonDocument Parse(CallFigures figures, IReadOnlyList<NotPlaying> notPlaying) =>
        JsonDocument.Parse(SummaryJson.Write(CallSummary.Of(2, figures, notPlaying, 0, TimeSpan.Zero, interrupted: false)));
}
