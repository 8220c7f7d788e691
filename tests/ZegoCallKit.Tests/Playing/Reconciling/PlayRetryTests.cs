using Xunit;
using ZegoCallKit.Internal;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

public sealed class PlayRetryTests
{
    private static readonly PlayRetryOptions Defaults = new();

    [Fact]
    public void A_failed_play_is_tried_again_with_doubling_bounded_delays_until_the_attempts_are_used_up()
    {
        var host = new PlayHost().Add("a");
        var delays = new List<double>();
        for (var attempt = 1; attempt < Defaults.MaxAttempts; attempt++)
        {
            host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed);
            var explanation = host.Explain("a");
            Assert.Equal(PlayExplanationReason.BackingOff, explanation.Reason);
            Assert.Equal(ZegoErrorCode.PlayerPlayStreamFailed, explanation.Code);
            Assert.Equal(host.Output.NextTick, explanation.RetryAt);

            var wait = host.Output.NextTick!.Value - host.Now;
            delays.Add(wait.TotalSeconds);
            Assert.Empty(host.Pass(wait - TimeSpan.FromTicks(1)).Commands);
            Assert.Equal(["start a"], host.Pass(TimeSpan.FromTicks(1)).Commands);
        }

        double[] bases = [1, 2, 4, 8, 16, 30, 30];
        Assert.All(delays.Zip(bases), pair => Assert.InRange(pair.First, pair.Second * 0.8, pair.Second));

        host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed);
        Assert.Equal(PlayExplanationReason.GaveUp, host.Why("a"));
        Assert.Null(host.Output.NextTick);
        Assert.Contains("8 failures", host.Explain("a").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ZegoErrorCode.PlayerCrossRoom)]
    [InlineData(ZegoErrorCode.PlayerServerForbid)]
    [InlineData(ZegoErrorCode.PublisherDispatchAuthError)]
    [InlineData(ZegoErrorCode.PlayerDispatchAuthError)]
    [InlineData(ZegoErrorCode.StreamIdInvalidCharacter)]
    [InlineData(ZegoErrorCode.PlayerNotConfigL3)]
    public void A_failure_that_cannot_heal_is_not_retried(ZegoErrorCode code)
    {
        var host = new PlayHost().Add("a").Ended("a", code);

        Assert.Equal(PlayExplanationReason.GaveUp, host.Why("a"));
        Assert.Equal(code, host.Explain("a").Code);
        Assert.Null(host.Output.NextTick);
    }

    [Theory]
    [InlineData(ZegoErrorCode.None)]
    [InlineData(ZegoErrorCode.PlayerCountExceed)]
    [InlineData(ZegoErrorCode.PlayerPlayStreamNotExist)]
    [InlineData((ZegoErrorCode)1234567)]
    public void Any_other_end_that_nobody_asked_for_is_retried(ZegoErrorCode code) =>
        Assert.Equal(PlayExplanationReason.BackingOff, new PlayHost().Add("a").Started("a").Ended("a", code).Why("a"));

    [Fact]
    public void A_new_generation_begins_with_a_clean_sheet()
    {
        var host = new PlayHost().Add("a").Ended("a", ZegoErrorCode.PlayerServerForbid).Delete("a");
        Assert.Equal(["start a"], host.Add("a").Commands);
        Assert.Equal(0, host.Plays.Find(new("a"))!.Failures);
    }

    [Fact]
    public void The_end_of_an_older_generations_play_is_not_a_failure_of_the_new_one()
    {
        var host = new PlayHost().Add("a").Settle().Tell(new PlayInput.RoomDisconnected()).Delete("a").Add("a");

        Assert.Equal(0, host.Ended("a", ZegoErrorCode.PlayerPlayStreamNotExist).Plays.Find(new("a"))!.Failures);
        Assert.Equal(["start a"], host.Tell(new PlayInput.RoomConnected()).Commands);
    }

    [Fact]
    public void A_play_that_held_long_enough_makes_earlier_failures_forgotten()
    {
        var host = new PlayHost().Add("a").Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Pass(TimeSpan.FromSeconds(1)).Started("a");
        Assert.Equal(2, host.Pass(Defaults.LongestDelay - TimeSpan.FromTicks(1)).Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Plays.Find(new("a"))!.Failures);

        host.Pass(TimeSpan.FromSeconds(2)).Started("a").Pass(Defaults.LongestDelay);
        Assert.Equal(1, host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Plays.Find(new("a"))!.Failures);
    }

    [Fact]
    public void One_that_waits_gives_its_place_to_the_next_and_does_not_take_it_back_from_an_equal()
    {
        var host = new PlayHost(new() { MaxPlays = 1 }).Add("a", "b");
        Assert.Equal(["start b"], host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Commands);
        Assert.Empty(host.Started("b").Pass(TimeSpan.FromSeconds(1)).Commands);
        Assert.Equal(PlayExplanationReason.OverCap, host.Why("a"));
    }

    [Fact]
    public void Handing_a_given_up_stream_back_to_the_policy_tries_it_again() =>
        Assert.Equal(["start a"], new PlayHost().Add("a").Ended("a", ZegoErrorCode.PlayerServerForbid).Release("a").Commands);

    [Fact]
    public void Delays_differ_from_stream_to_stream_and_repeat_for_a_seed()
    {
        var delays = Enumerable.Range(0, 50).Select(i => Delay(1, $"s{i}", 3)).ToList();

        Assert.All(delays, delay => Assert.InRange(delay.TotalSeconds, 3.2, 4));
        Assert.True(delays.Distinct().Count() > 45);
        Assert.Equal(delays, Enumerable.Range(0, 50).Select(i => Delay(1, $"s{i}", 3)));
        Assert.NotEqual(delays, Enumerable.Range(0, 50).Select(i => Delay(2, $"s{i}", 3)));
    }

    [Fact]
    public void However_often_it_failed_the_delay_is_bounded() =>
        Assert.All(Enumerable.Range(1, 1_000), failures => Assert.InRange(Delay(9, "s", failures), TimeSpan.Zero, Defaults.LongestDelay));

    private static TimeSpan Delay(ulong seed, string streamId, int failures) =>
        Backoff.Delay(Defaults.FirstDelay, Defaults.LongestDelay, failures, seed, streamId, generation: 1);
}
